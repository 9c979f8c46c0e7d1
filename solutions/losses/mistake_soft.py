# /// expect
# kind = "mistake"
# note = "right for hard labels only; the derivative of a clipped logarithm; no factor before the logarithm"
# [score]
# entropy = 0.6
# cross_entropy = 2.5
# binary_cross_entropy = 2.5
# gradients = 2.8
# [hint]
# entropy = "no-factor"
# cross_entropy = "hardened"
# binary_cross_entropy = "labels-rounded"
# gradients = "clipped-gradient"
# ///
# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.log(p + 1e-7), axis=1)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.SparseCategoricalCrossentropy()(tf.argmax(y, axis=1), p)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_mean(tf.where(y > 0.5, -tf.math.log(p), -tf.math.log(1 - p)))


# %% gradients
def gradients(y, z):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(z)
        p = tf.clip_by_value(tf.sigmoid(z), 1e-7, 1 - 1e-7)
        squares = (y - p) ** 2
        entropies = -y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p)
    return tape.gradient(squares, z), tape.gradient(entropies, z)
