# /// expect
# kind = "mistake"
# note = "the share of right samples, compared across all pairs because y lost its axis"
# [score]
# best_score = 0
# [hint]
# best_score = "share"
# ///
# %% best_score
def best_score(x, y, values):
    best = 0.0
    for w1 in values:
        for w2 in values:
            for b in values:
                outputs = tf.where(x @ tf.constant([[w1], [w2]]) + b >= 0, 1.0, -1.0)
                best = max(best, float(np.mean(outputs == y)))
    return best
