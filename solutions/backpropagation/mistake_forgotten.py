# /// expect
# kind = "mistake"
# note = "an activation function, its derivative, a mean, a sum or a division forgotten"
# [score]
# forward = 1.2
# loss = 0
# slope = 0.6
# output_delta = 0.5
# output_gradients = 0.8
# hidden_delta = 1
# backward = 1.5
# step = 1
# [hint]
# forward = "no-activation"
# loss = "not-reduced"
# slope = "not-divided"
# output_delta = "output-slope-missing"
# output_gradients = "bias-not-summed"
# hidden_delta = "hidden-slope-missing"
# backward = "hidden-slope-missing"
# step = "output-slope-missing"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    return h, h @ w2 + b2


# %% loss
def loss(y, o):
    return (y - o) ** 2


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    ahead, behind = w1.copy(), w1.copy()
    ahead[row, column] += distance
    behind[row, column] -= distance
    return error(ahead) - error(behind)


# %% output_delta
def output_delta(y, o):
    return 2 * (o - y) / y.size


# %% output_gradients
def output_gradients(h, delta2):
    return h.T @ delta2, delta2


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2.T


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
