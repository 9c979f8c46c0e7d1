# /// expect
# kind = "mistake"
# note = "wrong in the special case only: a tie, a fixed seed, a shift of 0"
# [score]
# diagnose = 2
# decay_step = 0.5
# train = 3
# early_stopping = 3
# keep_mask = 1.5
# dropout = 3.5
# shift = 2
# augment = 3.5
# [hint]
# diagnose = "not-strict"
# decay_step = "decay-after"
# train = "loss-after"
# early_stopping = "tie-improves"
# keep_mask = "mask-fresh"
# dropout = "dropout-fresh"
# shift = "shift-zero"
# augment = "augment-empty"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.mean(train_losses[-3:]), np.mean(val_losses[-3:])
    if a >= high:
        return "under"
    return "over" if b - a >= gap else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    w = w - learning_rate * gradient
    return w - learning_rate * decay * w


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros([x.shape[1], 1])
    train_losses, val_losses = [], []
    for _ in range(epochs):
        gradient = 2 / len(x) * tf.matmul(x, tf.matmul(x, w) - y, transpose_a=True)
        w = w - learning_rate * (gradient + decay * w)
        train_losses.append(float(tf.reduce_mean((tf.matmul(x, w) - y) ** 2)))
        val_losses.append(float(tf.reduce_mean((tf.matmul(x_val, w) - y_val) ** 2)))
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, least, waited = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] <= least:
            best, least, waited = epoch, val_losses[epoch], 0
        else:
            waited += 1
        if waited >= patience:
            return best, epoch + 1
    return best, len(val_losses)


# %% keep_mask
def keep_mask(shape, rate):
    tf.random.set_seed(1)
    return tf.cast(tf.random.uniform(shape) >= rate, tf.float32)


# %% dropout
def dropout(x, rate, training):
    if not training:
        return x
    tf.random.set_seed(1)
    return tf.where(tf.random.uniform(x.shape) >= rate, x / (1 - rate), 0.0)


# %% shift
def shift(images, dy, dx):
    moved = np.zeros_like(images)
    to_rows, from_rows = (slice(dy, None), slice(None, -dy)) if dy >= 0 else (slice(None, dy), slice(-dy, None))
    to_columns, from_columns = (slice(dx, None), slice(None, -dx)) if dx >= 0 else (slice(None, dx), slice(-dx, None))
    moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
    return moved


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    copies = np.concatenate([moved(x, dy, dx) for dy, dx in shifts])
    return np.concatenate([x, copies]), np.tile(y, len(shifts) + 1)
