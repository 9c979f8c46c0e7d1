# /// expect
# kind = "mistake"
# note = "right numbers in a form that was not asked for"
# [score]
# diagnose = 2.5
# decay_step = 2.5
# train = 4.5
# early_stopping = 2.5
# keep_mask = 2.5
# dropout = 3.5
# shift = 3.5
# augment = 3.5
# [hint]
# diagnose = "spelling"
# decay_step = "ndarray-for-tensor"
# train = "record-tensors"
# early_stopping = "count-epoch"
# keep_mask = "ndarray-for-tensor"
# dropout = "float64"
# shift = "dtype-changed"
# augment = "list"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if a > high:
        return "Underfitting"
    return "Overfitting" if b - a > gap else "Good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return w.numpy() - learning_rate * (gradient.numpy() + decay * w.numpy())


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(tf.reduce_mean(errors**2))
        val_losses.append(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2))
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
            return best, epoch
    return best, len(val_losses) - 1


# %% keep_mask
def keep_mask(shape, rate):
    return (np.random.uniform(size=shape) >= rate).astype(np.float32)


# %% dropout
def dropout(x, rate, training):
    x = x.numpy().astype(float)
    return tf.constant(x * np.random.binomial(1, 1 - rate, x.shape) / (1 - rate) if training else x)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    result = np.zeros(images.shape)
    result[:] = wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]
    return result


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images = np.concatenate([x] + [moved(x, dy, dx) for dy, dx in shifts])
    return images.tolist(), np.tile(y, len(shifts) + 1).tolist()
