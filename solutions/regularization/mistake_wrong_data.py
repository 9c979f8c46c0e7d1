# /// expect
# kind = "mistake"
# note = "the wrong data at hand: the validation data, the loss of the epoch before, images moved already"
# [score]
# diagnose = 0
# decay_step = 0.5
# train = [0.5, 1]
# early_stopping = 0.5
# keep_mask = 2
# dropout = 2
# shift = 3.5
# augment = 2.5
# [hint]
# diagnose = "high-validation"
# decay_step = "gradient-lost"
# train = "on-validation"
# early_stopping = "previous"
# keep_mask = "fixed-count"
# dropout = "kept-for-dropped"
# shift = "argument-changed"
# augment = "accumulated"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if b > high:
        return "under"
    return "over" if b - a > gap else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return (1 - learning_rate * decay) * w


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x_val) * tf.matmul(x_val, tf.matmul(x_val, w) - y_val, transpose_a=True)
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
        least = val_losses[epoch]
        if waited >= patience:
            return best, epoch + 1
    return best, len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    size = int(np.prod(shape))
    mask = np.arange(size) >= round(rate * size)
    return tf.constant(np.random.permutation(mask).reshape(shape), tf.float32)


# %% dropout
def dropout(x, rate, training):
    keep_prob = rate
    if not training:
        return x
    return tf.where(tf.random.uniform(x.shape) < keep_prob, x / keep_prob, 0.0)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    images[:] = wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]
    return images


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images, last = [x], x
    for dy, dx in shifts:
        last = moved(last, dy, dx)
        images.append(last)
    return np.concatenate(images), np.tile(y, len(images))
