# /// expect
# kind = "right"
# note = "plain loops and list comprehensions"
# ///
# %% uniform
import random


def uniform(shape, low, high):
    count = 1
    for side in shape:
        count *= side
    return tf.reshape(tf.stack([random.uniform(low, high) for _ in range(count)]), shape)


# %% describe
def describe(a):
    try:
        a.numpy()
    except AttributeError:
        return ("ndarray", a.dtype.name)
    return ("Tensor", a.dtype.name)


# %% add
def add(t, n):
    pairs = zip(t.numpy().ravel().tolist(), n.ravel().tolist())
    return tf.reshape(tf.constant([left + right for left, right in pairs], dtype=t.dtype), t.shape)


# %% products
def products(a, b):
    size = len(a)
    matrix = [[sum(a[i, k] * b[k, j] for k in range(size)) for j in range(size)] for i in range(size)]
    return tf.stack([tf.stack(row) for row in matrix]), tf.stack([left * right for left, right in zip(a, b)])


# %% reductions
def reductions(x):
    rows = x.numpy().tolist()
    means = [sum(column) / len(column) for column in zip(*rows)]
    maxima = [max(row) for row in rows]
    sums = [[sum(row)] for row in rows]
    return tf.constant(means, tf.float32), tf.constant(maxima, tf.float32), tf.constant(sums, tf.float32)


# %% flatten
def flatten(images):
    return np.stack([image.flatten() for image in images])


# %% one_hot
def one_hot(labels, depth):
    return tf.stack([[1.0 if place == label else 0.0 for place in range(depth)] for label in labels])


# %% scale
def scale(x):
    values = [float(value) for value in x.ravel()]
    low, high = min(values), max(values)
    shares = [(value - low) / (high - low) if high > low else 0.0 for value in values]
    return np.array(shares, dtype=np.float32).reshape(x.shape)
