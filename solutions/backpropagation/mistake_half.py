# /// expect
# kind = "mistake"
# note = "the 2 of the square or of the distance left out; a square root; the mean taken first"
# [score]
# loss = 0.5
# slope = 0.6
# output_delta = 0.5
# backward = 0.5
# step = 1
# [hint]
# loss = "halved"
# slope = "not-twice"
# output_delta = "halved"
# backward = "halved"
# step = "halved"
# ///
# %% loss
def loss(y, o):
    return 0.5 * np.mean((y - o) ** 2)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    ahead, behind = w1.copy(), w1.copy()
    ahead[row, column] += distance
    behind[row, column] -= distance
    return (error(ahead) - error(behind)) / distance


# %% output_delta
def output_delta(y, o):
    return (o - y) / y.size * o * (1 - o)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
