# /// expect
# kind = "mistake"
# note = "signs: left out, kept where an absolute value is asked for, or the wrong side of the sigmoid"
# [score]
# regression_errors = 1.2
# entropy = 0.6
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 0.4
# unfair_pair = 0
# count_unfair = 2.4
# cross_entropy_is_fairer = 0
# [hint]
# regression_errors = "signed-error"
# entropy = "sign"
# cross_entropy = "sign"
# binary_cross_entropy = "sign"
# gradients = "gradient-sign"
# unfair_pair = "other-y"
# count_unfair = "count-signs"
# cross_entropy_is_fairer = "always-true"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.reduce_mean((y - o) ** 2), tf.reduce_mean(y - o)


# %% entropy
def entropy(p):
    return tf.reduce_sum(tf.math.xlogy(p, p), axis=1)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.reduce_mean(tf.reduce_sum(y * tf.math.log(tf.maximum(p, 1e-7)), axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return 2 * (y - p) * p * (1 - p), y - p


# %% unfair_pair
def unfair_pair(y):
    return (0.0, 6.0) if y == 1 else (0.0, -6.0)


# %% count_unfair
def count_unfair(errors, gradients):
    unfair = (errors[:, None] > errors) & (gradients[:, None] < gradients)
    return tf.math.count_nonzero(unfair)


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    return True
