# /// expect
# kind = "mistake"
# note = "right numbers in the wrong kind or dtype"
# [score]
# regression_errors = 1.6
# entropy = 2.4
# cross_entropy = 2.5
# binary_cross_entropy = 2.5
# gradients = 3.6
# count_unfair = 2.4
# cross_entropy_is_fairer = 1.5
# [hint]
# regression_errors = "number-for-tensor"
# entropy = "ndarray-for-tensor"
# cross_entropy = "float64"
# binary_cross_entropy = "loss-form"
# gradients = "float64"
# count_unfair = "count-form"
# cross_entropy_is_fairer = "fairer-form"
# ///
# %% regression_errors
def regression_errors(y, o):
    return float(tf.reduce_mean((y - o) ** 2)), float(tf.reduce_mean(tf.abs(y - o)))


# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.xlogy(p, p), axis=1).numpy()


# %% cross_entropy
def cross_entropy(y, p):
    y, p = tf.cast(y, tf.float64), tf.cast(p, tf.float64)
    return tf.reduce_mean(-tf.reduce_sum(y * tf.math.log(tf.maximum(p, 1e-7)), axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_mean(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p), axis=0)


# %% gradients
def gradients(y, z):
    p = 1 / (1 + np.exp(-z.numpy().astype(float)))
    return tf.constant(2 * (p - y.numpy()) * p * (1 - p)), tf.constant(p - y.numpy())


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = tf.abs(gradients)
    unfair = (errors[:, None] > errors) & (sizes[:, None] < sizes)
    return tf.reduce_sum(tf.cast(unfair, tf.float32))


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = tf.abs(y - p)
    sizes = errors * p * (1 - p)
    return int(tf.reduce_any((errors[:, None] > errors) & (sizes[:, None] < sizes)))
