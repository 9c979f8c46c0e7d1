# /// expect
# kind = "reference"
# note = "the formulas of the text, in TensorFlow for tensors and in NumPy for images"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if a > high:
        return "under"
    if b - a > gap:
        return "over"
    return "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return w - learning_rate * (gradient + decay * w)


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
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch + 1
    return best, len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    return tf.cast(tf.random.uniform(shape) >= rate, tf.float32)


# %% dropout
def dropout(x, rate, training):
    if not training:
        return x
    return x * keep_mask(x.shape, rate) / (1 - rate)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    down, right = abs(dy), abs(dx)
    wide = np.pad(images, ((0, 0), (down, down), (right, right)))
    return wide[:, down - dy : down - dy + h, right - dx : right - dx + w]


# %% augment
def augment(x, y, shifts):
    copies = [shift(x, dy, dx) for dy, dx in shifts]
    return np.concatenate([x, *copies]), np.tile(y, 1 + len(shifts))
