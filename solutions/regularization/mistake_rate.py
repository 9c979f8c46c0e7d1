# /// expect
# kind = "mistake"
# note = "the learning rate left out of the decay; dropout as it was before it was inverted"
# [score]
# diagnose = 1.5
# decay_step = 0.5
# train = [0, 1]
# early_stopping = 0.5
# keep_mask = [1, 2]
# dropout = 1
# shift = 0.5
# augment = 0
# [hint]
# diagnose = "gap-first"
# decay_step = "decay-no-rate"
# train = "decay-no-rate"
# early_stopping = "not-reset"
# keep_mask = "same-rows"
# dropout = "scaled-when-predicting"
# shift = "edge-repeated"
# augment = "no-originals"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if b - a > gap:
        return "over"
    return "under" if a > high else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return (1 - decay) * w - learning_rate * gradient


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = (1 - decay) * w - learning_rate * gradient
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, least, waited = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < least:
            best, least = epoch, val_losses[epoch]
        else:
            waited += 1
        if waited >= patience:
            return best, epoch + 1
    return best, len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    return tf.ones(shape) * tf.cast(tf.random.uniform(shape[-1:]) >= rate, tf.float32)


# %% dropout
def dropout(x, rate, training):
    if not training:
        return x * (1 - rate)
    return tf.where(tf.random.uniform(x.shape) >= rate, x, 0.0)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))), mode="edge")
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images = np.concatenate([moved(x, dy, dx) for dy, dx in shifts])
    return images, np.tile(y, len(shifts))
