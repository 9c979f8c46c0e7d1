# /// expect
# kind = "mistake"
# note = "the two sides exchanged; only weights or only the bias negated; fewer candidates than asked for"
# [score]
# weighted_sum = 0
# perceptron = 0.75
# and_weights = 0.75
# nand_weights = 0.5
# best_score = 0
# two_layers = 0.75
# xor_weights = 0
# [hint]
# weighted_sum = "added-up"
# perceptron = "inverted"
# and_weights = "wrong-side"
# nand_weights = "constant"
# best_score = "tied"
# two_layers = "inverted"
# xor_weights = "one-perceptron"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.reduce_sum(tf.matmul(tf.cast(x, tf.float32), w) + b)


# %% perceptron
def perceptron(x, w, b):
    return tf.where(x @ w + b >= 0, -1.0, 1.0)


# %% and_weights
def and_weights(d):
    return -tf.ones([d, 1]), tf.constant([d - 0.5])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([0.5 - d])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w in values:
        for b in values:
            outputs = tf.where(x @ tf.constant([[w], [w]]) + b >= 0, 1.0, -1.0)
            best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 + b1 >= 0, 1.0, -1.0)
    return tf.where(h @ w2 + b2 >= 0, -1.0, 1.0)


# %% xor_weights
def xor_weights():
    return tf.constant([[1.0], [-1.0]]), tf.constant([-0.5])
