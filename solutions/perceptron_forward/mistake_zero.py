# /// expect
# kind = "mistake"
# note = "a sum of exactly 0: tf.sign, or points on the line"
# [score]
# perceptron = 2.25
# and_weights = 2.25
# nand_weights = 0.5
# best_score = 3.2
# two_layers = 2.25
# [hint]
# perceptron = "sign-of-zero"
# and_weights = "on-the-line"
# nand_weights = "on-the-line"
# best_score = "score-zero"
# two_layers = "sign-of-zero"
# ///
# %% perceptron
def perceptron(x, w, b):
    return tf.sign(tf.add(tf.matmul(x, w), b))


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([-float(d)])


# %% nand_weights
def nand_weights(d):
    return -tf.ones([d, 1]), tf.constant([float(d)])


# %% best_score
def best_score(x, y, values):
    best = 0
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.sign(x @ tf.constant([[w1], [w2]]) + b)
                best = max(best, int(np.sum(outputs == y)))
    return best


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    return tf.sign(tf.sign(x @ w1 + b1) @ w2 + b2)
