# /// expect
# kind = "right"
# note = "Keras's utilities and operations"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.keras.random.uniform(shape, low, high)


# %% describe
def describe(a):
    return ("Tensor" if tf.keras.ops.is_tensor(a) else "ndarray", tf.keras.backend.standardize_dtype(a.dtype))


# %% add
def add(t, n):
    return tf.keras.ops.add(t, tf.keras.ops.cast(n, t.dtype))


# %% products
def products(a, b):
    return tf.keras.ops.matmul(a, b), tf.keras.ops.multiply(a, b)


# %% reductions
def reductions(x):
    ops = tf.keras.ops
    return ops.mean(ops.cast(x, "float32"), axis=0), ops.max(x, axis=1), ops.sum(x, axis=1, keepdims=True)


# %% flatten
def flatten(images):
    flat = tf.keras.layers.Flatten(dtype=str(images.dtype))(tf.constant(images))
    return tf.keras.ops.convert_to_numpy(flat)


# %% one_hot
def one_hot(labels, depth):
    return tf.convert_to_tensor(tf.keras.utils.to_categorical(labels, depth), dtype=tf.float32)


# %% scale
def scale(x):
    with np.errstate(invalid="ignore"):
        shares = (x - x.min()) / (x.max() - x.min())
    return np.nan_to_num(shares).astype("float32")
