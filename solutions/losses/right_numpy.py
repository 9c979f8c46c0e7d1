# /// expect
# kind = "right"
# note = "computed in NumPy, converted at the end"
# ///
# %% regression_errors
def regression_errors(y, o):
    differences = y.numpy() - o.numpy()
    return tf.constant(np.square(differences).mean()), tf.constant(np.abs(differences).mean())


# %% entropy
def entropy(p):
    p = p.numpy()
    return tf.constant(-np.sum(p * np.log(np.where(p == 0, 1, p)), axis=-1))


# %% cross_entropy
def cross_entropy(y, p):
    y, p = np.asarray(y), np.clip(p, 1e-7, None)
    return tf.constant(-np.sum(y * np.log(p)) / len(y), tf.float32)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    y, p = y.numpy().astype(float), np.clip(p.numpy().astype(float), 1e-7, 1 - 1e-7)
    return tf.constant(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), tf.float32)


# %% gradients
def gradients(y, z):
    p = 1 / (1 + np.exp(-z.numpy().astype(float)))
    by_entropy = p - y.numpy()
    by_squares = 2 * by_entropy * p * (1 - p)
    return tf.constant(by_squares, tf.float32), tf.constant(by_entropy, tf.float32)


# %% unfair_pair
def unfair_pair(y):
    away = np.array([0.0, 4.4])
    return tuple(away * (1 - 2 * y))


# %% count_unfair
def count_unfair(errors, gradients):
    errors, sizes = np.asarray(errors), np.abs(gradients)
    larger = np.subtract.outer(errors, errors) > 0
    smaller = np.subtract.outer(sizes, sizes) < 0
    return np.sum(larger & smaller)


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = 1 / (1 + np.exp(-np.asarray(z)))
    errors = np.abs(p - y)
    slopes = errors * p * (1 - p)
    return np.any(slopes[np.argsort(errors)] != np.sort(slopes))
