# /// expect
# kind = "right"
# note = "TensorFlow operations throughout, with .numpy() where an ndarray is asked for"
# ///
# %% uniform
generator = tf.random.Generator.from_non_deterministic_state()


def uniform(shape, low, high):
    return low + (high - low) * generator.uniform(shape)


# %% describe
def describe(a):
    return ["Tensor" if tf.is_tensor(a) else "ndarray", tf.as_dtype(a.dtype).name]


# %% add
def add(t, n):
    return tf.add(t, tf.cast(n, t.dtype))


# %% products
def products(a, b):
    return tf.einsum("ik,kj->ij", a, b), tf.multiply(a, b)


# %% reductions
def reductions(x):
    x = tf.cast(x, tf.float32)
    sums = tf.reduce_sum(x, axis=-1)
    return tf.reduce_mean(x, axis=0), tf.reduce_max(x, axis=-1), tf.expand_dims(sums, -1)


# %% flatten
def flatten(images):
    return tf.reshape(images, [tf.shape(images)[0], -1]).numpy()


# %% one_hot
def one_hot(labels, depth):
    columns = tf.range(depth, dtype=tf.int64)
    return tf.cast(tf.cast(labels, tf.int64)[:, tf.newaxis] == columns, tf.float32)


# %% scale
def scale(x):
    x = tf.cast(x, tf.float32)
    low = tf.reduce_min(x)
    return tf.math.divide_no_nan(x - low, tf.reduce_max(x) - low).numpy()
