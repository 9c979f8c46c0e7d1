# /// expect
# kind = "mistake"
# note = "a neighbouring formula or function"
# [score]
# uniform = 1.2
# describe = 1.5
# add = 0.4
# products = 1.2
# reductions = 1.5
# flatten = 0.5
# one_hot = 0.5
# scale = 0.5
# [hint]
# uniform = "high-for-width"
# describe = "describe-dtype"
# add = "add-values"
# products = "elementwise-for-matrix"
# reductions = "summed"
# flatten = "column-first"
# one_hot = "off-by-one"
# scale = "minimum-kept"
# ///
# %% uniform
def uniform(shape, low, high):
    return low + high * tf.random.uniform(shape)


# %% describe
def describe(a):
    return ("Tensor" if isinstance(a, tf.Tensor) else "ndarray", str(a.dtype))


# %% add
def add(t, n):
    return tf.add(n, t)


# %% products
def products(a, b):
    return a * b, tf.multiply(a, b)


# %% reductions
def reductions(x):
    means = tf.reduce_sum(tf.cast(x, tf.float32), axis=0)
    return means, tf.reduce_max(x, axis=1), tf.reduce_sum(x, axis=1, keepdims=True)


# %% flatten
def flatten(images):
    return images.reshape(len(images), -1, order="F")


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels - 1, depth)


# %% scale
def scale(x):
    x = x.astype(np.float32)
    return x / x.max()
