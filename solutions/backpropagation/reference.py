# /// expect
# kind = "reference"
# note = "NumPy, each task built on those before it"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    return h, o


# %% loss
def loss(y, o):
    return np.mean((y - o) ** 2)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def moved(by):
        w = w1.copy()
        w[row, column] += by
        return loss(y, forward(x, w, b1, w2, b2)[1])

    return (moved(distance) - moved(-distance)) / (2 * distance)


# %% output_delta
def output_delta(y, o):
    return 2 / y.size * (o - y) * o * (1 - o)


# %% output_gradients
def output_gradients(h, delta2):
    return h.T @ delta2, delta2.sum(axis=0)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return delta2 @ w2.T * (1 - h**2)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h, o = forward(x, w1, b1, w2, b2)
    delta2 = output_delta(y, o)
    delta1 = hidden_delta(h, w2, delta2)
    return *output_gradients(x, delta1), *output_gradients(h, delta2)


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    gradients = backward(x, y, w1, b1, w2, b2)
    return tuple(old - learning_rate * by for old, by in zip((w1, b1, w2, b2), gradients))
