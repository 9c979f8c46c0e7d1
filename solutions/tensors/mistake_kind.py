# /// expect
# kind = "mistake"
# note = "an ndarray where a tensor is asked for, and the other way round"
# [score]
# uniform = 1.6
# describe = 1.5
# add = 1.2
# products = 1.6
# reductions = 2
# flatten = 2.5
# one_hot = 2.5
# scale = 2.5
# [hint]
# uniform = "ndarray-for-tensor"
# describe = "eager"
# add = "ndarray-for-tensor"
# products = "ndarray-for-tensor"
# reductions = "ndarray-for-tensor"
# flatten = "tensor-for-ndarray"
# one_hot = "ndarray-for-tensor"
# scale = "tensor-for-ndarray"
# ///
# %% uniform
def uniform(shape, low, high):
    return np.random.uniform(low, high, shape).astype(np.float32)


# %% describe
def describe(a):
    return type(a).__name__, a.dtype.name


# %% add
def add(t, n):
    return t.numpy() + n


# %% products
def products(a, b):
    return np.matmul(a, b), np.multiply(a, b)


# %% reductions
def reductions(x):
    x = x.numpy()
    return x.mean(axis=0), x.max(axis=1), x.sum(axis=1, keepdims=True)


# %% flatten
def flatten(images):
    return tf.reshape(images, [len(images), -1])


# %% one_hot
def one_hot(labels, depth):
    return np.eye(depth)[labels]


# %% scale
def scale(x):
    x = tf.cast(x, tf.float32)
    low, high = tf.reduce_min(x), tf.reduce_max(x)
    return tf.math.divide_no_nan(x - low, high - low)
