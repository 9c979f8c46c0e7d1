# /// expect
# kind = "mistake"
# note = "a distance of one's own; changes returned in place of weights"
# [score]
# slope = 0.6
# step = 1
# [hint]
# slope = "distance-ignored"
# step = "changes-only"
# ///
# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    ahead, behind = w1.copy(), w1.copy()
    ahead[row, column] += 1e-5
    behind[row, column] -= 1e-5
    return (error(ahead) - error(behind)) / (2 * 1e-5)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return (
        -learning_rate * (x.T @ delta1),
        -learning_rate * delta1.sum(axis=0),
        -learning_rate * (h.T @ delta2),
        -learning_rate * delta2.sum(axis=0),
    )
