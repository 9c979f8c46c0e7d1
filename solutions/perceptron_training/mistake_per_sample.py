# /// expect
# kind = "mistake"
# note = "one update for each sample instead of one for each epoch"
# [score]
# train = 1.5
# [hint]
# train = "train-steps"
# ///
# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        losses = []
        for row in range(len(x)):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((y[row] - tf.tanh(x[row : row + 1] @ w + b)) ** 2)
            by_w, by_b = tape.gradient(loss, [w, b])
            w.assign_sub(learning_rate * by_w)
            b.assign_sub(learning_rate * by_b)
            losses.append(float(loss))
        history.append(sum(losses) / len(losses))
    return w, b, history
