# /// expect
# kind = "mistake"
# note = "Python lists and strings where arrays or a tuple are asked for"
# [score]
# uniform = 1.6
# describe = 0
# add = 1.2
# products = 1.6
# reductions = 2
# flatten = 2.5
# one_hot = 2.5
# scale = 2.5
# [hint]
# uniform = "list"
# describe = "describe-tensor"
# add = "list"
# products = "list"
# reductions = "list"
# flatten = "list"
# one_hot = "list"
# scale = "list"
# ///
# %% uniform
def uniform(shape, low, high):
    return np.random.uniform(low, high, shape).tolist()


# %% describe
def describe(a):
    return ("Tensor " if isinstance(a, tf.Tensor) else "ndarray ") + a.dtype.name


# %% add
def add(t, n):
    return (t.numpy() + n).tolist()


# %% products
def products(a, b):
    return [tf.matmul(a, b).numpy().tolist(), (a * b).numpy().tolist()]


# %% reductions
def reductions(x):
    x = x.numpy()
    return x.mean(axis=0).tolist(), x.max(axis=1).tolist(), x.sum(axis=1, keepdims=True).tolist()


# %% flatten
def flatten(images):
    return [image.ravel().tolist() for image in images]


# %% one_hot
def one_hot(labels, depth):
    return [[int(place == label) for place in range(depth)] for label in labels]


# %% scale
def scale(x):
    low, spread = float(x.min()), float(x.max()) - float(x.min())
    return ((x - low) / (spread or 1)).tolist()
