# /// expect
# kind = "mistake"
# note = "right on the usual case, wrong on another that the text names"
# [score]
# uniform = 0.8
# describe = 1
# add = 1.6
# products = 1.2
# reductions = 2
# flatten = 2.5
# one_hot = 2.5
# scale = 2.5
# [hint]
# uniform = "repeated"
# describe = "describe-tensor"
# add = "add-mixed"
# products = "factor-transposed"
# reductions = "argmax"
# flatten = "flatten-channels"
# one_hot = "one_hot-depth"
# scale = "zero-range"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.fill(shape, np.float32(np.random.uniform(low, high)))


# %% describe
def describe(a):
    return ("Tensor" if a.dtype.name == "float32" else "ndarray", a.dtype.name)


# %% add
def add(t, n):
    return tf.cast(t + n, tf.float32)


# %% products
def products(a, b):
    return tf.matmul(a, b, transpose_b=True), a * b


# %% reductions
def reductions(x):
    means = tf.reduce_mean(tf.cast(x, tf.float32), axis=0)
    return means, tf.argmax(x, axis=1), tf.reduce_sum(x, axis=1, keepdims=True)


# %% flatten
def flatten(images):
    count, height, width = images.shape
    return images.reshape(count, height * width)


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels, np.max(labels) + 1)


# %% scale
def scale(x):
    x = x.astype(np.float32)
    return (x - x.min()) / (x.max() - x.min())
