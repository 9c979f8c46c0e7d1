# /// expect
# kind = "mistake"
# note = "the wrong intermediate value: s1 for h, or an activation function applied to its own output"
# [score]
# forward = 1.2
# output_delta = 0.5
# backward = 2.5
# step = 2
# [hint]
# forward = "before-tanh"
# output_delta = "sigmoid-twice"
# backward = "before-tanh"
# step = "before-tanh"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    s1 = x @ w1 + b1
    return np.tanh(s1), 1 / (1 + np.exp(-(s1 @ w2 + b2)))


# %% output_delta
def sigmoid(s):
    return 1 / (1 + np.exp(-s))


def output_delta(y, o):
    return 2 * (o - y) / y.size * sigmoid(o) * (1 - sigmoid(o))


# %% backward
def backward(x, y, w1, b1, w2, b2):
    s1 = x @ w1 + b1
    h = np.tanh(s1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), s1.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    s1 = x @ w1 + b1
    h = np.tanh(s1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - s1**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
