# /// expect
# kind = "mistake"
# note = "arrays that were passed in are changed"
# [score]
# loss = 1.5
# slope = 2.4
# output_delta = 1.5
# hidden_delta = 2
# backward = 2.5
# step = 2.5
# [hint]
# loss = "argument-changed"
# slope = "argument-changed"
# output_delta = "argument-changed"
# hidden_delta = "argument-changed"
# backward = "argument-changed"
# step = "argument-changed"
# ///
# %% loss
def loss(y, o):
    y -= o
    return np.mean(y**2)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    w1[row, column] += distance
    ahead = error(w1)
    w1[row, column] -= 2 * distance
    return (ahead - error(w1)) / (2 * distance)


# %% output_delta
def output_delta(y, o):
    slope = o * (1 - o)
    o -= y
    return 2 * o / y.size * slope


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    h **= 2
    return delta2 @ w2.T * (1 - h)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    y -= o
    delta2 = -2 * y / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 -= learning_rate * (x.T @ delta1)
    b1 -= learning_rate * delta1.sum(axis=0)
    w2 -= learning_rate * (h.T @ delta2)
    b2 -= learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
