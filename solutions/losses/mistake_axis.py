# /// expect
# kind = "mistake"
# note = "the wrong axis or none; the samples in the wrong order, or only neighbours; the comparison reversed"
# [score]
# regression_errors = 0
# entropy = 0
# cross_entropy = 0.5
# binary_cross_entropy = 0
# gradients = 0
# unfair_pair = 0
# count_unfair = 0
# cross_entropy_is_fairer = 0
# [hint]
# regression_errors = "per-sample"
# entropy = "other-axis"
# cross_entropy = "divided-by-classes"
# binary_cross_entropy = "per-sample"
# gradients = "added-up"
# unfair_pair = "pair-reversed"
# count_unfair = "neighbours"
# cross_entropy_is_fairer = "reversed"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.keras.losses.MSE(y, o), tf.keras.losses.MAE(y, o)


# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.xlogy(p, p), axis=0)


# %% cross_entropy
def cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(tf.maximum(p, 1e-7)))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.keras.losses.binary_crossentropy(y, p)


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return tf.reduce_mean(2 * (p - y) * p * (1 - p)), tf.reduce_mean(p - y)


# %% unfair_pair
def unfair_pair(y):
    return (-6.0, 0.0) if y == 1 else (6.0, 0.0)


# %% count_unfair
def count_unfair(errors, gradients):
    changes = np.diff(errors) * np.diff(np.abs(gradients))
    return int(np.sum(changes < 0))


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = tf.abs(y - p)
    sizes = errors * p * (1 - p)
    return not tf.reduce_any((errors[:, None] > errors) & (sizes[:, None] < sizes))
