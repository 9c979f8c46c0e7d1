# /// expect
# kind = "mistake"
# note = "trains on the OR data of the notebook whatever is passed in"
# [score]
# train = 1.5
# [hint]
# train = "fixed-size"
# ///
# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([2, 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    x, y = or_x, or_y
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history
