# /// expect
# kind = "right"
# note = "TensorFlow, in functions compiled by tf.function where they compute on tensors"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a = tf.reduce_mean(train_losses[-3:])
    b = tf.reduce_mean(val_losses[-3:])
    return "under" if a > high else ("over" if tf.subtract(b, a) > gap else "good")


# %% decay_step
@tf.function
def decay_step(w, gradient, learning_rate, decay):
    return (1 - learning_rate * decay) * w - learning_rate * gradient


# %% train
@tf.function
def mean_loss(x, y, w):
    return tf.reduce_mean(tf.square(y - tf.matmul(x, w)))


@tf.function
def penalised_slope(x, y, w, decay):
    with tf.GradientTape() as tape:
        tape.watch(w)
        loss = mean_loss(x, y, w) + decay * tf.nn.l2_loss(w)
    return tape.gradient(loss, w)


def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.zeros((x.shape[1], 1))
    train_losses, val_losses = [], []
    for _ in range(epochs):
        train_losses.append(mean_loss(x, y, w).numpy())
        val_losses.append(mean_loss(x_val, y_val, w).numpy())
        w -= learning_rate * penalised_slope(x, y, w, tf.constant(decay))
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best, count = 0, 1
    while count < len(val_losses) and count <= best + patience:
        if val_losses[count] < min(val_losses[:count]):
            best = count
        count += 1
    return best, count


# %% keep_mask
@tf.function
def keep_mask(shape, rate):
    return tf.floor(tf.random.uniform(shape) + (1 - rate))


# %% dropout
@tf.function
def dropout(x, rate, training):
    if not training:
        return tf.identity(x)
    drop = tf.random.uniform(tf.shape(x)) < rate
    return tf.where(drop, 0.0, x / (1 - rate))


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    wide = tf.pad(images, [[0, 0], [h, h], [w, w]])
    top, left = h - int(np.clip(dy, -h, h)), w - int(np.clip(dx, -w, w))
    return wide[:, top : top + h, left : left + w]


# %% augment
def augment(x, y, shifts):
    images = [tf.constant(x)]
    for dy, dx in shifts:
        rows = tf.range(x.shape[1]) - dy
        columns = tf.range(x.shape[2]) - dx
        inside = ((rows >= 0) & (rows < x.shape[1]))[:, None] & ((columns >= 0) & (columns < x.shape[2]))
        rolled = tf.roll(x, [dy, dx], axis=[1, 2])
        images.append(tf.where(inside, rolled, tf.zeros_like(rolled)))
    return tf.concat(images, axis=0), tf.tile(y, [len(images)])
