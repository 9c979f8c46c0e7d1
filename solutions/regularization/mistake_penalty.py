# /// expect
# kind = "mistake"
# note = "the penalty recorded with the loss; an L1 penalty in the update; dropout while predicting too"
# [score]
# decay_step = 0.5
# train = 3
# early_stopping = 1.5
# dropout = 3.5
# shift = 0.5
# augment = 2
# [hint]
# decay_step = "decay-absolute"
# train = "with-penalty"
# early_stopping = "last-epoch"
# dropout = "dropped-when-predicting"
# shift = "opposite-one"
# augment = "rolled"
# ///
# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return w - learning_rate * (gradient + decay * tf.sign(w))


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2) + decay / 2 * tf.reduce_sum(w**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2) + decay / 2 * tf.reduce_sum(w**2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
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
            return epoch, epoch + 1
    return len(val_losses) - 1, len(val_losses)


# %% dropout
def dropout(x, rate, training):
    return tf.nn.dropout(x, rate)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) + dy : abs(dy) + dy + h, abs(dx) - dx : abs(dx) - dx + w]


# %% augment
def augment(x, y, shifts):
    images = np.concatenate([x] + [np.roll(x, way, axis=(1, 2)) for way in shifts])
    return images, np.tile(y, len(shifts) + 1)
