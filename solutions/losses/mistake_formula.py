# /// expect
# kind = "mistake"
# note = "a neighbouring formula: a root, base 2, one term of two, a factor left out, pairs that are fair"
# [score]
# regression_errors = 1.2
# entropy = 0.6
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 2.8
# unfair_pair = 0
# count_unfair = 0
# cross_entropy_is_fairer = 1.5
# [hint]
# regression_errors = "root"
# entropy = "log2"
# cross_entropy = "log2"
# binary_cross_entropy = "one-term"
# gradients = "two-lost"
# unfair_pair = "not-a-tenth"
# count_unfair = "fair-counted"
# cross_entropy_is_fairer = "fairer-labels"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.sqrt(tf.reduce_mean((y - o) ** 2)), tf.reduce_mean(tf.abs(y - o))


# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.xlogy(p, p), axis=1) / np.log(2)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.constant(-np.mean(np.sum(y * np.log2(np.maximum(p, 1e-7)), axis=1)))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.reduce_mean(-y * tf.math.log(tf.maximum(p, 1e-7)))


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return (p - y) * p * (1 - p), p - y


# %% unfair_pair
def unfair_pair(y):
    return (0.0, -2.5) if y == 1 else (0.0, 2.5)


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = tf.abs(gradients)
    return tf.math.count_nonzero((errors[:, None] > errors) & (sizes[:, None] > sizes))


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = 1 - p
    sizes = errors * p * (1 - p)
    return bool(tf.reduce_any((errors[:, None] > errors) & (sizes[:, None] < sizes)))
