# /// expect
# kind = "mistake"
# note = "the loss of every hundredth epoch only, as the chapter prints it"
# [score]
# train = 2.5
# [hint]
# train = "history-short"
# ///
# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        if epoch % 100 == 0:
            history.append(float(loss))
    return w, b, history
