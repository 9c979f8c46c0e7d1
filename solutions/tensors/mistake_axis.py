# /// expect
# kind = "mistake"
# note = "axes, places or order exchanged"
# [score]
# uniform = 0
# describe = 0
# add = 0
# products = 0.4
# reductions = 0
# flatten = 1
# one_hot = 0
# scale = 1
# [hint]
# uniform = "uniform-form"
# describe = "pair-swapped"
# add = "joined"
# products = "elementwise-for-matrix"
# reductions = "axis"
# flatten = "pixels-mixed"
# one_hot = "transposed"
# scale = "by-column"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.random.uniform(shape[::-1], low, high)


# %% describe
def describe(a):
    return a.dtype.name, "Tensor" if isinstance(a, tf.Tensor) else "ndarray"


# %% add
def add(t, n):
    return tf.concat([t, tf.cast(n, t.dtype)], axis=0)


# %% products
def products(a, b):
    return a * b, tf.matmul(a, b)


# %% reductions
def reductions(x):
    means = tf.reduce_mean(tf.cast(x, tf.float32), axis=1)
    return means, tf.reduce_max(x, axis=0), tf.reduce_sum(x, axis=0, keepdims=True)


# %% flatten
def flatten(images):
    return images.reshape(-1, len(images)).T


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels, depth, axis=0)


# %% scale
def scale(x):
    x = x.astype(np.float32)
    low, high = x.min(axis=0), x.max(axis=0)
    return (x - low) / np.where(high > low, high - low, 1).astype(np.float32)
