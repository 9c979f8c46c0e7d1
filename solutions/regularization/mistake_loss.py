# /// expect
# kind = "mistake"
# note = "other losses than the mean squared error, and the wrong number of updates"
# [score]
# train = [0.5, 1]
# early_stopping = 3
# [hint]
# train = "gradient-summed"
# early_stopping = "count-best"
# ///
# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * (gradient + decay * w)
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return best, best + 1
