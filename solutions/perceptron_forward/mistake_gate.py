# /// expect
# kind = "mistake"
# note = "another gate; no step where there should be one; the last or the worst count"
# [score]
# weighted_sum = 0.5
# perceptron = 0.75
# and_weights = 0.75
# nand_weights = 0.5
# best_score = 0
# two_layers = 0.75
# xor_weights = 0.75
# [hint]
# weighted_sum = "stepped"
# perceptron = "raw-sums"
# and_weights = "other-gate"
# nand_weights = "other-gate"
# best_score = "last"
# two_layers = "linear-hidden"
# xor_weights = "xnor"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.where(tf.matmul(tf.cast(x, tf.float32), w) + b >= 0, 1.0, -1.0)


# %% perceptron
def perceptron(x, w, b):
    return tf.add(tf.matmul(x, w), b)


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([-0.5])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([0.5])


# %% best_score
def best_score(x, y, values):
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
                best = int(np.sum(outputs == y))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    return tf.where(h @ w2 + b2 >= 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, -1.0], [1.0, -1.0]])
    return w1, tf.constant([-1.5, 0.5]), tf.ones([2, 1]), tf.constant([1.0])
