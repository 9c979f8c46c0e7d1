# /// expect
# kind = "mistake"
# note = "a right computation in the wrong form: ndarrays, lists, a share, a single axis"
# [score]
# weighted_sum = 1.5
# perceptron = 2.25
# and_weights = 2.25
# nand_weights = 1.5
# best_score = 3.2
# two_layers = 2.25
# xor_weights = 2.25
# [hint]
# weighted_sum = "one-axis"
# perceptron = "ndarray-for-tensor"
# and_weights = "list"
# nand_weights = "nand-form"
# best_score = "score-form"
# two_layers = "not-float32"
# xor_weights = "list"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.reduce_sum(tf.cast(x, tf.float32) * w[:, 0], axis=1) + b


# %% perceptron
def perceptron(x, w, b):
    return np.where(x @ w + b >= 0, np.float32(1), np.float32(-1))


# %% and_weights
def and_weights(d):
    return [[1.0]] * d, [0.5 - d]


# %% nand_weights
def nand_weights(d):
    return -np.ones(d), np.array(d - 0.5)


# %% best_score
def best_score(x, y, values):
    best = 0.0
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
                best = max(best, float(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 + b1 >= 0, 1.0, -1.0)
    return tf.where(h @ w2 + b2 >= 0, 1, -1)


# %% xor_weights
def xor_weights():
    return [[1.0, -1.0], [1.0, -1.0]], [-0.5, 1.5], [[1.0], [1.0]], [-1.0]
