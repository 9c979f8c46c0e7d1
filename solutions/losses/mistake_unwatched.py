# /// expect
# kind = "mistake"
# note = "a tape that does not watch; the binary loss of each class"
# [score]
# cross_entropy = 0.5
# gradients = 0
# [hint]
# cross_entropy = "binary-for-categorical"
# gradients = "none-gradient"
# ///
# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.BinaryCrossentropy()(y, p)


# %% gradients
def gradients(y, z):
    with tf.GradientTape(persistent=True) as tape:
        squares = (y - tf.sigmoid(z)) ** 2
        entropies = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z)
    return tape.gradient(squares, z), tape.gradient(entropies, z)
