# /// expect
# kind = "mistake"
# note = "predictions of shape (n,) against true values of shape (n, 1)"
# [score]
# train = [0.5, 1]
# [hint]
# train = "train-weights"
# ///
# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.Variable(tf.zeros([x.shape[1], 1]))
    train_losses, val_losses = [], []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.reshape(x @ w, [-1]) - y) ** 2)
            total = loss + decay / 2 * tf.reduce_sum(w**2)
        train_losses.append(float(loss))
        val_losses.append(float(tf.reduce_mean((tf.reshape(x_val @ w, [-1]) - y_val) ** 2)))
        w.assign_sub(learning_rate * tape.gradient(total, w))
    return w, train_losses, val_losses
