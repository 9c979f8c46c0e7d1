# /// expect
# kind = "mistake"
# note = "a wrong floor under the logarithm, zeros left out, the slope at p, two classes confused"
# [score]
# cross_entropy = 2
# binary_cross_entropy = 0.5
# gradients = 1.6
# [hint]
# cross_entropy = "floor"
# binary_cross_entropy = "classes-swapped"
# gradients = "slope-of-p"
# ///
# %% cross_entropy
def cross_entropy(y, p):
    return tf.reduce_mean(-tf.reduce_sum(y * tf.math.log(tf.where(p == 0, 1e-7, p)), axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_mean(-(1 - y) * tf.math.log(p) - y * tf.math.log(1 - p))


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return 2 * (p - y) * tf.sigmoid(p) * (1 - tf.sigmoid(p)), p - y
