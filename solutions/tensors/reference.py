# /// expect
# kind = "reference"
# note = "TensorFlow's and NumPy's own functions, as the chapter uses them"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.random.uniform(shape, low, high)


# %% describe
def describe(a):
    kind = "Tensor" if isinstance(a, tf.Tensor) else "ndarray"
    return kind, a.dtype.name


# %% add
def add(t, n):
    return t + n


# %% products
def products(a, b):
    return tf.matmul(a, b), a * b


# %% reductions
def reductions(x):
    means = tf.reduce_mean(tf.cast(x, tf.float32), axis=0)
    return means, tf.reduce_max(x, axis=1), tf.reduce_sum(x, axis=1, keepdims=True)


# %% flatten
def flatten(images):
    return images.reshape(len(images), -1)


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels, depth)


# %% scale
def scale(x):
    x = x.astype(np.float32)
    low, high = x.min(), x.max()
    if low == high:
        return np.zeros_like(x)
    return (x - low) / (high - low)
