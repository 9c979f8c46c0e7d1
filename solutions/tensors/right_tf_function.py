# /// expect
# kind = "right"
# note = "graphs compiled by tf.function"
# ///
# %% uniform
@tf.function
def uniform(shape, low, high):
    return tf.random.uniform(shape, minval=low, maxval=high, dtype=tf.float32)


# %% add
@tf.function
def add(t, n):
    return t + tf.cast(n, t.dtype)


# %% products
@tf.function
def products(a, b):
    return a @ b, tf.math.multiply(a, b)


# %% reductions
@tf.function
def reductions(x):
    rows = tf.cast(tf.shape(x)[0], tf.float32)
    means = tf.reduce_sum(tf.cast(x, tf.float32), axis=0) / rows
    return means, tf.math.reduce_max(x, axis=1), tf.math.reduce_sum(x, axis=1)[:, None]


# %% flatten
@tf.function
def flattened(images):
    return tf.reshape(images, (tf.shape(images)[0], -1))


def flatten(images):
    return flattened(images).numpy()


# %% one_hot
@tf.function
def one_hot(labels, depth):
    return tf.gather(tf.eye(depth), tf.cast(labels, tf.int32))


# %% scale
@tf.function
def scaled(x):
    x = tf.cast(x, tf.float32)
    low, high = tf.reduce_min(x), tf.reduce_max(x)
    if low == high:
        return tf.zeros_like(x)
    return (x - low) / (high - low)


def scale(x):
    return scaled(x).numpy()
