# /// expect
# kind = "mistake"
# note = "permutations in place of all combinations"
# [score]
# best_score = 0.8
# [hint]
# best_score = "distinct-only"
# ///
# %% best_score
import itertools


def best_score(x, y, values):
    best = 0
    for w1, w2, b in itertools.permutations(values, 3):
        outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
        best = max(best, int(np.sum(outputs == y)))
    return best
