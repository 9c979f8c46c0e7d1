# /// expect
# kind = "mistake"
# note = "above 0 instead of 0 or more; weights that separate by a hair"
# [score]
# perceptron = 2.25
# and_weights = 2.25
# nand_weights = 1.5
# best_score = 3.2
# two_layers = 2.25
# xor_weights = 2.25
# [hint]
# perceptron = "zero-is-minus"
# and_weights = "and-noise"
# nand_weights = "nand-noise"
# best_score = "score-zero"
# two_layers = "zero-is-minus"
# xor_weights = "xor-noise"
# ///
# %% perceptron
def perceptron(x, w, b):
    return tf.where(x @ w + b > 0, 1.0, -1.0)


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([0.9 - d])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([d - 0.1])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b > 0, 1.0, -1.0)
                best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 + b1 > 0, 1.0, -1.0)
    return tf.where(h @ w2 + b2 > 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, -1.0], [1.0, -1.0]])
    return w1, tf.constant([-0.9, 1.1]), tf.ones([2, 1]), tf.constant([-1.0])
