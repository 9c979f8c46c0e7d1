# /// expect
# kind = "right"
# note = "NumPy computes, TensorFlow only wraps the result"
# ///
# %% uniform
def uniform(shape, low, high):
    return tf.constant(np.random.uniform(low, high, shape), dtype=tf.float32)


# %% describe
def describe(a):
    if isinstance(a, np.ndarray):
        return "ndarray", str(a.dtype)
    return "Tensor", str(a.numpy().dtype)


# %% add
def add(t, n):
    return tf.convert_to_tensor(t.numpy() + n.astype(t.dtype.as_numpy_dtype))


# %% products
def products(a, b):
    a, b = a.numpy(), b.numpy()
    return tf.convert_to_tensor(np.dot(a, b)), tf.convert_to_tensor(np.multiply(a, b))


# %% reductions
def reductions(x):
    x = x.numpy()
    means = np.mean(x, axis=0).astype(np.float32)
    return tuple(map(tf.constant, (means, np.max(x, axis=1), np.sum(x, axis=1, keepdims=True))))


# %% flatten
def flatten(images):
    return np.reshape(images, (images.shape[0], int(np.prod(images.shape[1:]))))


# %% one_hot
def one_hot(labels, depth):
    return tf.constant(np.eye(depth)[labels], dtype=tf.float32)


# %% scale
def scale(x):
    spread = np.ptp(x.astype(np.float64))
    return ((x.astype(np.float64) - x.min()) / (spread if spread > 0 else 1)).astype(np.float32)
