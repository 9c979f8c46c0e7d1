# /// expect
# kind = "mistake"
# note = "the mean squared error kept where cross entropy is asked; a slope too many; two classes swapped in a label"
# [score]
# cross_entropy = 0.5
# gradients = 1.6
# binary_cross_entropy = 0.5
# [hint]
# cross_entropy = "squares-for-entropy"
# gradients = "extra-slope"
# binary_cross_entropy = "squares-for-entropy"
# ///
# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.MeanSquaredError()(y, p)


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    slope = p * (1 - p)
    return 2 * (p - y) * slope, (p - y) * slope


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.reduce_mean(tf.square(y - p))
