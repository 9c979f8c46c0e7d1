# /// expect
# kind = "mistake"
# note = "thinking in 0 and 1; the bias subtracted"
# [score]
# weighted_sum = 0.5
# perceptron = 0.75
# and_weights = 0.75
# nand_weights = 0.5
# best_score = 0
# two_layers = 0.75
# xor_weights = 0.75
# [hint]
# weighted_sum = "bias-subtracted"
# perceptron = "zero-one"
# and_weights = "constant"
# nand_weights = "wrong-side"
# best_score = "zero-one"
# two_layers = "zero-one-hidden"
# xor_weights = "zero-one-inputs"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.matmul(tf.cast(x, tf.float32), w) - b


# %% perceptron
def perceptron(x, w, b):
    return tf.cast(x @ w + b >= 0, tf.float32)


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([d - 0.5])


# %% nand_weights
def nand_weights(d):
    return tf.ones([d, 1]), tf.constant([0.5 - d])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.cast(x @ tf.constant([[w1], [w2]]) + b >= 0, tf.float32)
                best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.cast(x @ w1 + b1 >= 0, tf.float32)
    return tf.where(h @ w2 + b2 >= 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, 1.0], [1.0, 1.0]])
    return w1, tf.constant([-0.5, -1.5]), tf.constant([[1.0], [-2.0]]), tf.constant([-0.5])
