# /// expect
# kind = "mistake"
# note = "the bias left out"
# [score]
# weighted_sum = 0.5
# perceptron = 0.75
# and_weights = 0.75
# nand_weights = 0.5
# best_score = 0
# two_layers = 0.75
# xor_weights = 0.75
# [hint]
# weighted_sum = "no-bias"
# perceptron = "no-bias"
# and_weights = "on-the-line"
# nand_weights = "constant"
# best_score = "no-bias"
# two_layers = "no-hidden-bias"
# xor_weights = "one-line"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.matmul(tf.cast(x, tf.float32), w)


# %% perceptron
def perceptron(x, w, b):
    return tf.where(x @ w >= 0, 1.0, -1.0)


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([1.0 - d])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([-0.5])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w1 in values:
        for w2 in values:
            outputs = tf.where(x @ tf.constant([[w1], [w2]]) >= 0, 1.0, -1.0)
            best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 >= 0, 1.0, -1.0)
    return tf.where(h @ w2 + b2 >= 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    return tf.constant([[1.0, -1.0], [1.0, -1.0]]), tf.zeros(2), tf.ones([2, 1]), tf.constant([-1.0])
