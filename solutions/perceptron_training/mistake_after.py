# /// expect
# kind = "mistake"
# note = "losses computed after the update, as the older program prints them"
# [score]
# step = 3
# train = 4.5
# [hint]
# step = "loss-after"
# train = "history-after"
# ///
# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(learning_rate * by_w)
    b.assign_sub(learning_rate * by_b)
    return tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)))
    return w, b, history
