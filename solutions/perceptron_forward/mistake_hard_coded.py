# /// expect
# kind = "mistake"
# note = "the numbers of the examples written into the functions"
# [score]
# weighted_sum = 0
# perceptron = 0
# and_weights = 0
# nand_weights = 0
# best_score = 0
# two_layers = 0
# xor_weights = 0.75
# [hint]
# weighted_sum = "sum-values"
# perceptron = "perceptron-values"
# and_weights = "exchanged"
# nand_weights = "nand-points"
# best_score = "score-values"
# two_layers = "network-values"
# xor_weights = "one-line"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.constant([[0.25], [-0.25], [1.25], [0.75]])


# %% perceptron
def perceptron(x, w, b):
    return tf.constant([[-1.0], [1.0], [1.0], [1.0]])


# %% and_weights
def and_weights(d):
    return tf.constant([-1.5]), tf.ones([d, 1])


# %% nand_weights
def nand_weights(d):
    return tf.constant([[1.0], [1.0], [1.0], [-1.0]])


# %% best_score
def best_score(x, y, values):
    return 3


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    return tf.constant([[-1.0], [-1.0], [1.0], [-1.0]])


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, -1.0], [2.0, 1.0]])
    return w1, tf.constant([-0.5, 0.5]), tf.constant([[1.0], [-2.0]]), tf.constant([0.5])
