# /// expect
# kind = "mistake"
# note = "no transpose where one is needed, or one on the wrong factor"
# [score]
# forward = 0
# output_gradients = 0.8
# hidden_delta = 0
# backward = 2
# step = 0
# [hint]
# forward = "forward-hidden"
# output_gradients = "rows-columns-exchanged"
# hidden_delta = "not-transposed"
# backward = "backward-w2"
# step = "step-output"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1.T + b1)
    return h, 1 / (1 + np.exp(-(h @ w2.T + b2)))


# %% output_gradients
def output_gradients(h, delta2):
    return delta2.T @ h, delta2.sum(axis=0)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2 * (1 - h**2)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), delta2.T @ h, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2 * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
