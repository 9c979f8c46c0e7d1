# /// expect
# kind = "mistake"
# note = "the best weights in place of their count; the output layer without a step"
# [score]
# best_score = 0
# two_layers = 0.75
# xor_weights = 0
# [hint]
# best_score = "weights-for-score"
# two_layers = "no-output-step"
# xor_weights = "xor-points"
# ///
# %% best_score
def best_score(x, y, values):
    best, found = -1, None
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
                right = int(np.sum(outputs == y))
                if right > best:
                    best, found = right, [w1, w2, b]
    return found


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = tf.where(x @ w1 + b1 >= 0, 1.0, -1.0)
    return h @ w2 + b2


# %% xor_weights
def xor_weights():
    return tf.constant([-1.0, 1.0, 1.0, -1.0])
