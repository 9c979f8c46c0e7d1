# /// expect
# kind = "mistake"
# note = "two updates for one, in the step and in the training"
# [score]
# step = 0
# train = 3.5
# [hint]
# step = "two-steps"
# train = "wrong-epochs"
# ///
# %% step
def one_step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(learning_rate * by_w)
    b.assign_sub(learning_rate * by_b)
    return loss


def step(x, y, w, b, learning_rate):
    one_step(x, y, w, b, learning_rate)
    return one_step(x, y, w, b, learning_rate)


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs + 1):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history[:epochs]
