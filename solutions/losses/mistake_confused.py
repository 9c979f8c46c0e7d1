# /// expect
# kind = "mistake"
# note = "one thing for another: the distributions, the kind of loss, the order of averaging, p for z"
# [score]
# regression_errors = 0.4
# entropy = 0.6
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 1.6
# unfair_pair = 0
# [hint]
# regression_errors = "mean-first"
# entropy = "divided-by-classes"
# cross_entropy = "distributions-swapped"
# binary_cross_entropy = "categorical-for-binary"
# gradients = "by-p"
# unfair_pair = "error-not-larger"
# ///
# %% regression_errors
def regression_errors(y, o):
    difference = tf.reduce_mean(y - o)
    return difference**2, tf.abs(difference)


# %% entropy
def entropy(p):
    return -tf.reduce_mean(tf.math.xlogy(p, p), axis=1)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.CategoricalCrossentropy()(p, y)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.keras.losses.CategoricalCrossentropy()(y, p)


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return 2 * (p - y), p - y


# %% unfair_pair
def unfair_pair(y):
    return (-3.0, -9.0) if y == 1 else (3.0, 9.0)
