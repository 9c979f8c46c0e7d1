# /// expect
# kind = "mistake"
# note = "part of what is asked: a distribution, an axis, a dtype left out"
# [score]
# uniform = 0.8
# describe = 1.5
# add = 1.6
# products = 0.8
# reductions = 2
# flatten = 2.5
# one_hot = 2.5
# scale = 0.5
# [hint]
# uniform = "uniform-spread"
# describe = "describe-ndarray"
# add = "argument-changed"
# products = "added-up"
# reductions = "axis-dropped"
# flatten = "flatten-single"
# one_hot = "one_hot-uint8"
# scale = "standardised"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.random.normal(shape, (low + high) / 2, (high - low) / 2)


# %% describe
def describe(a):
    return "Tensor", tf.convert_to_tensor(a).dtype.name


# %% add
def add(t, n):
    total = t + n
    n[...] = total.numpy()
    return total


# %% products
def products(a, b):
    return tf.matmul(a, b), tf.tensordot(a, b, axes=2)


# %% reductions
def reductions(x):
    means = tf.reduce_mean(tf.cast(x, tf.float32), axis=0)
    return means, tf.reduce_max(x, axis=1), tf.reduce_sum(x, axis=1)


# %% flatten
def flatten(images):
    return np.squeeze(images.reshape(len(images), -1))


# %% one_hot
def one_hot(labels, depth):
    return tf.gather(tf.eye(depth), labels)


# %% scale
def scale(x):
    return ((x - x.mean()) / x.std()).astype(np.float32)
