# /// expect
# kind = "mistake"
# note = "a search that returns something else than the largest count; hidden layers that share one line"
# [score]
# best_score = 0
# two_layers = 0.75
# xor_weights = 0.75
# [hint]
# best_score = "worst"
# two_layers = "no-output-bias"
# xor_weights = "one-line"
# ///
# %% best_score
def best_score(x, y, values):
    fewest = len(y)
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
                fewest = min(fewest, int(np.sum(outputs == y)))
    return fewest


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 + b1 >= 0, 1.0, -1.0)
    return tf.where(h @ w2 >= 0, 1.0, -1.0)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, 1.0], [1.0, 1.0]])
    return w1, tf.constant([-0.5, -0.5]), tf.ones([2, 1]), tf.constant([-1.0])
