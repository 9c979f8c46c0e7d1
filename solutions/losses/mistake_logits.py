# /// expect
# kind = "mistake"
# note = "softmax or a sigmoid on probabilities; the two values of a pair swapped; a share for a number"
# [score]
# regression_errors = 0.4
# entropy = 0.6
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 0.4
# count_unfair = 0
# cross_entropy_is_fairer = 1.5
# [hint]
# regression_errors = "pair-swapped"
# entropy = "from-logits"
# cross_entropy = "from-logits"
# binary_cross_entropy = "from-logits"
# gradients = "pair-swapped"
# count_unfair = "share"
# cross_entropy_is_fairer = "fairer-form"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.reduce_mean(tf.abs(y - o)), tf.reduce_mean((y - o) ** 2)


# %% entropy
def entropy(p):
    return tf.keras.losses.categorical_crossentropy(p, p, from_logits=True)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.CategoricalCrossentropy(from_logits=True)(y, p)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.keras.losses.BinaryCrossentropy(from_logits=True)(y, p)


# %% gradients
def gradients(y, z):
    p = tf.sigmoid(z)
    return p - y, 2 * (p - y) * p * (1 - p)


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = tf.abs(gradients)
    unfair = (errors[:, None] > errors) & (sizes[:, None] < sizes)
    pairs = len(errors) * (len(errors) - 1) / 2
    return float(tf.math.count_nonzero(unfair)) / pairs


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    return bool(tf.reduce_max(tf.abs(y - tf.sigmoid(z))) > 0.75)
