# /// expect
# kind = "mistake"
# note = "zeros of the prediction ignored; binary cross entropy for several classes; half of C; no watch on z"
# [score]
# cross_entropy = 2
# binary_cross_entropy = 2
# gradients = 1.6
# [hint]
# cross_entropy = "zeros-ignored"
# binary_cross_entropy = "binary-saturated"
# gradients = "first-term"
# ///
# %% cross_entropy
def cross_entropy(y, p):
    logarithms = np.log(p, out=np.zeros_like(p), where=np.asarray(p) > 1e-7)
    return tf.reduce_mean(-tf.reduce_sum(y * logarithms, axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(p + 1e-6) + (1 - y) * tf.math.log(1 - p + 1e-6))


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return 2 * (p - y) * p * (1 - p), -y * (1 - p)
