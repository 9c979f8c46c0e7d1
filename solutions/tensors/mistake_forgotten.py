# /// expect
# kind = "mistake"
# note = "something forgotten: return, an axis, an axis of length 1, the fractions of the range"
# [score]
# uniform = 0.8
# describe = 0
# products = 1.2
# reductions = 0
# flatten = 0
# one_hot = 2.5
# scale = 0.5
# [hint]
# uniform = "repeated"
# describe = "describe-tensor"
# products = "factors-swapped"
# reductions = "no-axis"
# flatten = "one-vector"
# one_hot = "one_hot-single"
# scale = "maximum-for-range"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.cast(tf.random.uniform(shape, round(low), round(high), dtype=tf.int32), tf.float32)


# %% describe
def describe(a):
    print("Tensor" if isinstance(a, tf.Tensor) else "ndarray", a.dtype.name)


# %% products
def products(a, b):
    return tf.matmul(b, a), a * b


# %% reductions
def reductions(x):
    return tf.reduce_mean(tf.cast(x, tf.float32)), tf.reduce_max(x), tf.reduce_sum(x)


# %% flatten
def flatten(images):
    return images.flatten()


# %% one_hot
def one_hot(labels, depth):
    return tf.squeeze(tf.one_hot(labels, depth))


# %% scale
def scale(x):
    x = x.astype(np.float32)
    return (x - x.min()) / x.max()
