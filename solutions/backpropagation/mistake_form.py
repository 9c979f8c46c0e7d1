# /// expect
# kind = "mistake"
# note = "the right numbers in lists, tensors or single precision"
# [score]
# forward = 1.6
# loss = 1.5
# slope = 2.4
# output_delta = 1.5
# output_gradients = 1.6
# hidden_delta = 2
# backward = 2.5
# step = 2.5
# [hint]
# forward = "tensor-for-ndarray"
# loss = "float32"
# slope = "tensor-for-ndarray"
# output_delta = "list"
# output_gradients = "output_gradients-form"
# hidden_delta = "float32"
# backward = "float32"
# step = "list"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    h = tf.tanh(x @ w1 + b1)
    return h, tf.sigmoid(h @ w2 + b2)


# %% loss
def loss(y, o):
    return np.float32(np.mean((y - o) ** 2))


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    def error(w):
        o = 1 / (1 + np.exp(-(np.tanh(x @ w + b1) @ w2 + b2)))
        return np.mean((y - o) ** 2)

    ahead, behind = w1.copy(), w1.copy()
    ahead[row, column] += distance
    behind[row, column] -= distance
    return tf.constant((error(ahead) - error(behind)) / (2 * distance))


# %% output_delta
def output_delta(y, o):
    return (2 * (o - y) / y.size * o * (1 - o)).tolist()


# %% output_gradients
def output_gradients(h, delta2):
    return h.T @ delta2, delta2.sum(axis=0, keepdims=True)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return (delta2 @ w2.T * (1 - h**2)).astype(np.float32)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    h = np.tanh(x @ w1 + b1)
    o = 1 / (1 + np.exp(-(h @ w2 + b2)))
    delta2 = 2 * (o - y) / y.size * o * (1 - o)
    delta1 = delta2 @ w2.T * (1 - h**2)
    return [
        part.astype("float32")
        for part in (x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0))
    ]


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
    return w1.tolist(), b1.tolist(), w2.tolist(), b2.tolist()
