# /// expect
# kind = "mistake"
# note = "biases left out, summed over everything, averaged, or never moved"
# [score]
# forward = 0.4
# output_gradients = 0.8
# backward = 1.5
# step = 0.5
# [hint]
# forward = "no-bias"
# output_gradients = "bias-axis"
# backward = "bias-not-summed"
# step = "not-moved"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1)
    return h, 1 / (1 + np.exp(-(h @ w2)))


# %% output_gradients
def output_gradients(h, delta2):
    return h.T @ delta2, delta2.sum()


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1, h.T @ delta2, delta2


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return w1 - learning_rate * (x.T @ delta1), b1, w2 - learning_rate * (h.T @ delta2), b2
