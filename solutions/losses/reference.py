# /// expect
# kind = "reference"
# note = "TensorFlow, each formula as it stands in the text"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.reduce_mean((y - o) ** 2), tf.reduce_mean(tf.abs(y - o))


# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.xlogy(p, p), axis=1)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.reduce_mean(-tf.reduce_sum(y * tf.math.log(tf.maximum(p, 1e-7)), axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_mean(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p))


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return 2 * (p - y) * p * (1 - p), p - y


# %% unfair_pair
def unfair_pair(y):
    return (0.0, -4.5) if y == 1 else (0.0, 4.5)


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = tf.abs(gradients)
    unfair = (errors[:, None] > errors) & (sizes[:, None] < sizes)
    return tf.math.count_nonzero(unfair)


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    errors = tf.abs(y - tf.sigmoid(z))
    by_squares, by_entropy = gradients(y, z)
    return bool(count_unfair(errors, by_entropy) < count_unfair(errors, by_squares))
