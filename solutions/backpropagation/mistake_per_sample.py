# /// expect
# kind = "mistake"
# note = "divided by the number of samples only, or by it once more; tanh applied to h again"
# [score]
# loss = 0.5
# output_delta = 0.5
# output_gradients = 0.4
# hidden_delta = 1
# backward = 0.5
# step = 1
# [hint]
# loss = "per-sample"
# output_delta = "per-sample"
# output_gradients = "divided-twice"
# hidden_delta = "tanh-twice"
# backward = "per-sample"
# step = "per-sample"
# ///
# %% loss
def loss(y, o):
    return np.mean(np.sum((y - o) ** 2, axis=1))


# %% output_delta
def output_delta(y, o):
    return 2 * (o - y) / len(y) * o * (1 - o)


# %% output_gradients
def output_gradients(h, delta2):
    n = len(h)
    return h.T @ delta2 / n, delta2.sum(axis=0) / n


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2.T * (1 - np.tanh(h) ** 2)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / len(y) * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / len(y) * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
