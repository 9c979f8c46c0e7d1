# /// expect
# kind = "mistake"
# note = "the gradient without its factor of 2; the whole training counted"
# [score]
# train = [0.5, 1]
# early_stopping = 3
# [hint]
# train = "gradient-halved"
# early_stopping = "count-all"
# ///
# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 1 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * (gradient + decay * w)
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, least, waited = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < least:
            best, least, waited = epoch, val_losses[epoch], 0
        else:
            waited += 1
        if waited >= patience:
            return best, len(val_losses)
    return best, len(val_losses)
