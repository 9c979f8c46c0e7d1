# /// expect
# kind = "mistake"
# note = "the parts of the result in another order, or the wrong element moved"
# [score]
# forward = 0
# slope = 0.6
# output_gradients = 0
# backward = 0
# step = 0
# [hint]
# forward = "order"
# slope = "place-swapped"
# output_gradients = "order"
# backward = "order"
# step = "order"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    return o, h


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    ahead, behind = w1.copy(), w1.copy()
    ahead[column, row] += distance
    behind[column, row] -= distance
    return (error(ahead) - error(behind)) / (2 * distance)


# %% output_gradients
def output_gradients(h, delta2):
    return delta2.sum(axis=0), h.T @ delta2


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return h.T @ delta2, delta2.sum(axis=0), x.T @ delta1, delta1.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, w2, b1, b2
