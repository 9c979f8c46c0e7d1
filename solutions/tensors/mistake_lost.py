# /// expect
# kind = "mistake"
# note = "something lost: the fractions, or one of the two products"
# [score]
# products = 1.2
# scale = 0.5
# reductions = 2.5
# [hint]
# products = "matrix-for-elementwise"
# scale = "truncated"
# reductions = "integer-mean"
# ///
# %% products
def products(a, b):
    return a @ b, tf.matmul(a, b)


# %% scale
def scale(x):
    spread = x.max() - x.min()
    return ((x - x.min()) // spread).astype(np.float32)


# %% reductions
def reductions(x):
    means = tf.reduce_sum(x, axis=0) // x.shape[0] if x.dtype == tf.int32 else tf.reduce_mean(x, axis=0)
    return tf.cast(means, tf.float32), tf.reduce_max(x, axis=1), tf.reduce_sum(x, axis=1, keepdims=True)
