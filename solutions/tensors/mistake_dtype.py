# /// expect
# kind = "mistake"
# note = "a right computation in the wrong dtype"
# [score]
# uniform = 1.6
# describe = 1
# add = 1.2
# products = 1.6
# reductions = 2.5
# flatten = 2.5
# one_hot = 2.5
# scale = 2.5
# [hint]
# uniform = "float64"
# describe = "dtype-object"
# add = "float64"
# products = "integer-dtype"
# reductions = "integer-mean"
# flatten = "dtype-changed"
# one_hot = "integer-dtype"
# scale = "float64"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.constant(np.random.uniform(low, high, shape))


# %% describe
def describe(a):
    return ("Tensor" if isinstance(a, tf.Tensor) else "ndarray", a.dtype)


# %% add
def add(t, n):
    return tf.constant(t.numpy() + n)


# %% products
def products(a, b):
    a, b = tf.cast(a, tf.int32), tf.cast(b, tf.int32)
    return tf.matmul(a, b), a * b


# %% reductions
def reductions(x):
    return tf.reduce_mean(x, axis=0), tf.reduce_max(x, axis=1), tf.reduce_sum(x, axis=1, keepdims=True)


# %% flatten
def flatten(images):
    return images.reshape(len(images), -1).astype(np.float32)


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels, depth, dtype=tf.int32)


# %% scale
def scale(x):
    x = x.astype(float)
    spread = x.max() - x.min()
    return (x - x.min()) / spread if spread > 0 else np.zeros(x.shape)
