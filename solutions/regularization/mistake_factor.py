# /// expect
# kind = "mistake"
# note = "a factor too many, too few or in the wrong place"
# [score]
# diagnose = 0.5
# decay_step = 0.5
# train = [0, 1]
# early_stopping = 3
# keep_mask = 2.5
# dropout = 1.5
# shift = 0.5
# augment = 2
# [hint]
# diagnose = "whole-mean"
# decay_step = "decay-doubled"
# train = "decay-doubled"
# early_stopping = "patience-late"
# keep_mask = "mask-scaled"
# dropout = "scaled-down"
# shift = "axes-swapped"
# augment = "labels-repeated"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses), np.mean(val_losses)
    if a > high:
        return "under"
    return "over" if b - a > gap else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    with tf.GradientTape() as tape:
        tape.watch(w)
        penalty = decay * tf.reduce_sum(w**2)
    return w - learning_rate * (gradient + tape.gradient(penalty, w))


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * (gradient + 2 * decay * w)
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, least, waited = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < least:
            best, least, waited = epoch, val_losses[epoch], 0
        else:
            waited += 1
        if waited > patience:
            return best, epoch + 1
    return best, len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    return tf.cast(tf.random.uniform(shape) >= rate, tf.float32) / (1 - rate)


# %% dropout
def dropout(x, rate, training):
    if not training:
        return x
    return tf.where(tf.random.uniform(x.shape) >= rate, x * (1 - rate), 0.0)


# %% shift
def shift(images, dx, dy):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images = np.concatenate([x] + [moved(x, dy, dx) for dy, dx in shifts])
    return images, np.repeat(y, len(shifts) + 1)
