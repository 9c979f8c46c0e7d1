# /// expect
# kind = "mistake"
# note = "the two layers' activation functions, or their derivatives, exchanged"
# [score]
# forward = 0.4
# output_delta = 0.5
# hidden_delta = 1
# backward = 1.5
# step = 2
# [hint]
# forward = "other-activation"
# output_delta = "tanh-slope-at-output"
# hidden_delta = "sigmoid-slope-at-hidden"
# backward = "sigmoid-slope-at-hidden"
# step = "sigmoid-slope-at-hidden"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = 1 / (1 + np.exp(-(x @ w1 + b1)))
    return h, np.tanh(h @ w2 + b2)


# %% output_delta
def output_delta(y, o):
    return 2 * (o - y) / y.size * (1 - o**2)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2.T * h * (1 - h)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * h * (1 - h)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * h * (1 - h)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
