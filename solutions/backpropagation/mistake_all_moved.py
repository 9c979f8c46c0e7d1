# /// expect
# kind = "mistake"
# note = "every weight moved for a slope; the learning rate ignored; the mean of the differences squared"
# [score]
# loss = 0.5
# slope = 0.6
# step = 1
# [hint]
# loss = "mean-before-square"
# slope = "all-moved"
# step = "rate-ignored"
# ///
# %% loss
def loss(y, o):
    return np.mean(y - o) ** 2


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    return (error(w1 + distance) - error(w1 - distance)) / (2 * distance)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 = w1 - (x.T @ delta1)
    b1 = b1 - delta1.sum(axis=0)
    w2 = w2 - (h.T @ delta2)
    b2 = b2 - delta2.sum(axis=0)
    return w1, b1, w2, b2
