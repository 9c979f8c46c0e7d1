# /// expect
# kind = "mistake"
# note = "a sum for a mean, or a mean for a sum; pairs counted twice; True for a tie"
# [score]
# regression_errors = 0.4
# entropy = 0
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 0.4
# unfair_pair = 1
# count_unfair = 0
# cross_entropy_is_fairer = 0
# [hint]
# regression_errors = "summed"
# entropy = "all-rows"
# cross_entropy = "summed"
# binary_cross_entropy = "summed"
# gradients = "averaged"
# unfair_pair = "other-y"
# count_unfair = "counted-twice"
# cross_entropy_is_fairer = "always-true"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.reduce_sum((y - o) ** 2), tf.reduce_sum(tf.abs(y - o))


# %% entropy
def entropy(p):
    return -tf.reduce_sum(tf.math.xlogy(p, p))


# %% cross_entropy
def cross_entropy(y, p):
    return -tf.reduce_sum(y * tf.math.log(tf.maximum(p, 1e-7)))


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
    return tf.reduce_sum(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p))


# %% gradients
def gradients(y, z):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(z)
        squares = tf.reduce_mean((y - tf.sigmoid(z)) ** 2)
        entropies = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    return tape.gradient(squares, z), tape.gradient(entropies, z)


# %% unfair_pair
def unfair_pair(y):
    return 0.0, -6.0


# %% count_unfair
def count_unfair(errors, gradients):
    sizes = tf.abs(gradients)
    opposite = (errors[:, None] - errors) * (sizes[:, None] - sizes) < 0
    return tf.math.count_nonzero(opposite)


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = tf.abs(y - p)
    sizes = errors * p * (1 - p)
    larger = errors[:, None] > errors
    by_squares = tf.math.count_nonzero(larger & (sizes[:, None] < sizes))
    by_entropy = tf.math.count_nonzero(larger & (errors[:, None] < errors))
    return bool(by_entropy <= by_squares)
