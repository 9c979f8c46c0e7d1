# /// expect
# kind = "mistake"
# note = "the records exchanged; epochs counted from 1; a gap of either sign"
# [score]
# diagnose = 1.5
# train = 2.5
# early_stopping = 1
# dropout = 1.5
# shift = 0
# [hint]
# diagnose = "gap-absolute"
# train = "records-swapped"
# early_stopping = "one-based"
# dropout = "scaled-by-rate"
# shift = "cropped"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if a > high:
        return "under"
    return "over" if abs(b - a) > gap else "good"


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * (gradient + decay * w)
    return w, val_losses, train_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, least, waited = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < least:
            best, least, waited = epoch, val_losses[epoch], 0
        else:
            waited += 1
        if waited >= patience:
            return best + 1, epoch + 1
    return best + 1, len(val_losses)


# %% dropout
def dropout(x, rate, training):
    if not training or rate == 0:
        return x
    return tf.where(tf.random.uniform(x.shape) >= rate, x / rate, 0.0)


# %% shift
def shift(images, dy, dx):
    rows = slice(None, -dy) if dy > 0 else slice(-dy, None)
    columns = slice(None, -dx) if dx > 0 else slice(-dx, None)
    return images[:, rows, columns]
