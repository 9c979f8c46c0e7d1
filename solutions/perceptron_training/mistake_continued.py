# /// expect
# kind = "mistake"
# note = "global weights: each training goes on where the last one ended"
# [score]
# train = 0
# [hint]
# train = "train-form"
# ///
# %% train
global_w = tf.Variable(tf.random.uniform([2, 1], -0.5, 0.5))
global_b = tf.Variable(tf.zeros([1]))


def train(x, y, epochs, learning_rate):
    w, b = global_w, global_b
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history
