# /// expect
# kind = "right"
# note = "NumPy, turned into tensors at the end; images multiplied by shifted unit matrices"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    a, b = np.array([train_losses, val_losses])[:, -3:].sum(axis=1) / 3
    return ["good", "over", "under"][2 if a > high else int(b - a > gap)]


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return tf.constant((1 - learning_rate * decay) * w.numpy() - learning_rate * gradient.numpy())


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    x, y, x_val, y_val = (part.numpy().astype(float) for part in (x, y, x_val, y_val))
    path = [np.zeros((x.shape[1], 1))]
    for _ in range(epochs):
        slope = 2 * x.T @ (x @ path[-1] - y) / len(x)
        path.append((1 - learning_rate * decay) * path[-1] - learning_rate * slope)
    train_losses = [np.mean((x @ w - y) ** 2) for w in path[:-1]]
    val_losses = [np.mean((x_val @ w - y_val) ** 2) for w in path[:-1]]
    return tf.constant(path[-1], tf.float32), train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    leasts = np.minimum.accumulate(val_losses)
    bests = [val_losses.index(least) for least in leasts]
    waits = np.arange(len(val_losses)) - bests
    count = np.append(np.flatnonzero(waits == patience) + 1, len(val_losses))[0]
    return bests[count - 1], int(count)


# %% keep_mask
def keep_mask(shape, rate):
    return tf.constant(np.random.binomial(1, 1 - rate, shape), tf.float32)


# %% dropout
def dropout(x, rate, training):
    factors = np.random.choice([0, 1 / (1 - rate)], size=x.shape, p=[rate, 1 - rate])
    return tf.constant(x.numpy() * factors if training else x.numpy(), tf.float32)


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    return np.eye(h, k=-dy, dtype=images.dtype) @ images @ np.eye(w, k=dx, dtype=images.dtype)


# %% augment
def augment(x, y, shifts):
    _, h, w = x.shape
    ways = [(0, 0), *shifts]
    images = [np.eye(h, k=-dy, dtype=x.dtype) @ x @ np.eye(w, k=dx, dtype=x.dtype) for dy, dx in ways]
    return np.vstack(images), np.hstack([y for _ in ways])
