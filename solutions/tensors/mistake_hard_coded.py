# /// expect
# kind = "mistake"
# note = "numbers of the example or of MNIST written into the function"
# [score]
# uniform = 1.2
# describe = 1
# add = 0
# products = 0
# reductions = 0
# flatten = 0
# one_hot = 0
# scale = 0.5
# [hint]
# uniform = "range-ignored"
# describe = "dtype-fixed"
# add = "add-values"
# products = "matrix-product"
# reductions = "column-means"
# flatten = "flatten-values"
# one_hot = "one_hot-values"
# scale = "fixed-255"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.random.uniform(shape, 0, 1)


# %% describe
def describe(a):
    return ("Tensor", "float32") if isinstance(a, tf.Tensor) else ("ndarray", "float64")


# %% add
def add(t, n):
    return tf.constant([[1.5, 2.25], [5.0, 3.0]])


# %% products
def products(a, b):
    return tf.constant([[2.0, 1.0], [4.0, 3.0]]), tf.constant([[0.0, 2.0], [3.0, 0.0]])


# %% reductions
def reductions(x):
    return tf.constant([2.0, 3.5, 5.0]), tf.constant([6.0, 5.0]), tf.constant([[9.0], [12.0]])


# %% flatten
def flatten(images):
    return images.reshape(-1, 784)


# %% one_hot
def one_hot(labels, depth):
    return tf.one_hot(labels, 10)


# %% scale
def scale(x):
    return x.astype(np.float32) / 255.0
