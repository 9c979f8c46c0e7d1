# /// expect
# kind = "mistake"
# note = "reshape where a matrix is to be transposed"
# [score]
# output_gradients = 1.2
# hidden_delta = 1
# backward = 1.5
# step = 2
# [hint]
# output_gradients = "not-transposed"
# hidden_delta = "not-transposed"
# backward = "not-transposed"
# step = "not-transposed"
# ///
# %% output_gradients
def output_gradients(h, delta2):
    return h.reshape(h.shape[1], -1) @ delta2, delta2.sum(axis=0)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2.reshape(w2.shape[1], -1) * (1 - h**2)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.reshape(w2.shape[::-1]) * (1 - h**2)
    return x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.reshape(w2.shape[::-1]) * (1 - h**2)
    w1 = w1 - learning_rate * (x.T @ delta1)
    b1 = b1 - learning_rate * delta1.sum(axis=0)
    w2 = w2 - learning_rate * (h.T @ delta2)
    b2 = b2 - learning_rate * delta2.sum(axis=0)
    return w1, b1, w2, b2
