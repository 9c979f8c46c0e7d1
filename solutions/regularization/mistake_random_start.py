# /// expect
# kind = "mistake"
# note = "starts from random weights"
# [score]
# train = [0.5, 1]
# [hint]
# train = "train-weights"
# ///
# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.random.normal([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * (gradient + decay * w)
    return w, train_losses, val_losses
