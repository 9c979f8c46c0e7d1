# /// expect
# kind = "mistake"
# note = "logarithms of 0; probabilities for logits; ties counted; sizes of gradients compared"
# [score]
# entropy = 1.8
# cross_entropy = 2
# binary_cross_entropy = 2
# gradients = 2.8
# unfair_pair = 0
# count_unfair = 2.4
# cross_entropy_is_fairer = 0
# [hint]
# entropy = "nan"
# cross_entropy = "nan"
# binary_cross_entropy = "nan"
# gradients = "nan"
# unfair_pair = "probabilities-for-logits"
# count_unfair = "ties-counted"
# cross_entropy_is_fairer = "always-true"
# ///
# %% entropy
def entropy(p):
    return -tf.reduce_sum(p * tf.math.log(p), axis=1)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.reduce_mean(-tf.reduce_sum(y * tf.math.log(p), axis=1))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.maximum(p, 1e-7)
    return tf.reduce_mean(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p))


# %% gradients
def gradients(y, z):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(z)
        p = tf.sigmoid(z)
        squares = (y - p) ** 2
        entropies = -y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p)
    return tape.gradient(squares, z), tape.gradient(entropies, z)


# %% unfair_pair
def unfair_pair(y):
    return (0.5, 0.001) if y == 1 else (0.5, 0.999)


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = np.abs(gradients)
    pairs = [(i, j) for i in range(len(sizes)) for j in range(i)]
    return sum(int((errors[i] - errors[j]) * (sizes[i] - sizes[j]) <= 0) for i, j in pairs)


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = tf.abs(y - p)
    return bool(tf.reduce_sum(errors) > tf.reduce_sum(2 * errors * p * (1 - p)))
