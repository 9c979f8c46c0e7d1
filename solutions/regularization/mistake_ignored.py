# /// expect
# kind = "mistake"
# note = "the setting that matters is not used: the decay, the rate, the earlier epochs"
# [score]
# diagnose = 1.5
# decay_step = 0.5
# train = 0.5
# early_stopping = 1.5
# keep_mask = 1.5
# dropout = 1.5
# shift = 0.5
# augment = 1.5
# [hint]
# diagnose = "last-only"
# decay_step = "decay-ignored"
# train = "decay-ignored"
# early_stopping = "looks-ahead"
# keep_mask = "half"
# dropout = "not-scaled"
# shift = "rolled"
# augment = "labels-kept"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = train_losses[-1], val_losses[-1]
    if a > high:
        return "under"
    return "over" if b - a > gap else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    variable = tf.Variable(w)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate, decay=decay)
    optimizer.apply_gradients([(gradient, variable)])
    return tf.convert_to_tensor(variable)


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        errors = tf.matmul(x, w) - y
        train_losses.append(float(tf.reduce_mean(errors**2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
        gradient = 2 / len(x) * tf.matmul(x, errors, transpose_a=True)
        w = w - learning_rate * gradient
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
            return int(np.argmin(val_losses)), epoch + 1
    return int(np.argmin(val_losses)), len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    return tf.round(tf.random.uniform(shape))


# %% dropout
def dropout(x, rate, training):
    if not training:
        return x
    return tf.where(tf.random.uniform(x.shape) >= rate, x, 0.0)


# %% shift
def shift(images, dy, dx):
    return np.roll(images, (dy, dx), axis=(1, 2))


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images = np.concatenate([x] + [moved(x, dy, dx) for dy, dx in shifts])
    return images, y
