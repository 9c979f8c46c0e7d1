# /// expect
# kind = "right"
# note = "einsum and other functions of NumPy; each task on its own"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = np.tanh(np.add(np.einsum("id,dm->im", x, w1), b1))
    s = np.einsum("im,mk->ik", h, w2) + b2
    return h, (np.tanh(s / 2) + 1) / 2


# %% loss
def loss(y, o):
    return np.square(np.subtract(o, y)).sum() / np.prod(y.shape)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    move = np.zeros(w1.shape)
    move[row, column] = distance
    w = np.stack([w1 + move, w1 - move])
    h = np.tanh(x @ w + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    ahead, behind = np.mean(np.square(y - o), axis=(1, 2))
    return 0.5 * (ahead - behind) / distance


# %% output_delta
def output_delta(y, o):
    return np.multiply(o - y, o * (1 - o)) * 2 / np.prod(y.shape)


# %% output_gradients
def output_gradients(h, delta2):
    return np.einsum("im,ik->mk", h, delta2), np.einsum("ik->k", delta2)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return np.einsum("ik,mk,im->im", delta2, w2, 1 - np.square(h))


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x.dot(w1) + b1)
    o = np.reciprocal(1 + np.exp(-h.dot(w2) - b2))
    delta2 = 2 * (o - y) * o * (1 - o) / y.size
    delta1 = np.dot(w2, delta2.T).T * (1 + h) * (1 - h)
    return (
        np.tensordot(x, delta1, axes=(0, 0)),
        np.add.reduce(delta1),
        np.tensordot(h, delta2, axes=(0, 0)),
        np.add.reduce(delta2),
    )


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    by_w1, by_b1, by_w2, by_b2 = backward(x, y, w1, b1, w2, b2)
    w1 = w1 - learning_rate * by_w1
    b1 = b1 - learning_rate * by_b1
    w2 = w2 - learning_rate * by_w2
    b2 = b2 - learning_rate * by_b2
    return w1, b1, w2, b2
