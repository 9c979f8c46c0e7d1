# /// expect
# kind = "mistake"
# note = "everything computed anew after the output layer has moved; a loss compared with itself"
# [score]
# slope = 0.6
# step = 2
# [hint]
# slope = "same-array"
# step = "updated-first"
# ///
# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    moved = w1
    moved[row, column] += distance
    ahead = error(moved)
    moved[row, column] -= distance
    return (ahead - error(moved)) / (2 * distance)


# %% step
def gradients(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


def step(x, y, w1, b1, w2, b2, learning_rate):
    _, _, by_w2, by_b2 = gradients(x, y, w1, b1, w2, b2)
    w2, b2 = w2 - learning_rate * by_w2, b2 - learning_rate * by_b2
    by_w1, by_b1, _, _ = gradients(x, y, w1, b1, w2, b2)
    return w1 - learning_rate * by_w1, b1 - learning_rate * by_b1, w2, b2
