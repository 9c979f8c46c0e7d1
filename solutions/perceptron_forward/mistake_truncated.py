# /// expect
# kind = "mistake"
# note = "weights made integers to fit the inputs; outputs of tanh; a search in step; weights for two inputs only"
# [score]
# weighted_sum = 1.5
# perceptron = 0.75
# and_weights = 0
# nand_weights = 0.5
# best_score = 0
# two_layers = 0.75
# xor_weights = 0.75
# [hint]
# weighted_sum = "truncated"
# perceptron = "tanh"
# and_weights = "fixed-size"
# nand_weights = "fixed-bias"
# best_score = "in-step"
# two_layers = "tanh-hidden"
# xor_weights = "columns"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    s = tf.matmul(x, tf.cast(w, x.dtype)) + tf.cast(b, x.dtype)
    return tf.cast(s, tf.float32)


# %% perceptron
def perceptron(x, w, b):
    return tf.tanh(x @ w + b)


# %% and_weights
def and_weights(d):
    return tf.constant([[1.0], [1.0]]), tf.constant([-1.5])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([1.5])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w1, w2, b in zip(values, values, values):
        outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
        best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.tanh(x @ w1 + b1)
    return tf.where(h @ w2 + b2 >= 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, 1.0], [-1.0, -1.0]])
    return w1, tf.constant([-0.5, 1.5]), tf.ones([2, 1]), tf.constant([-1.0])
