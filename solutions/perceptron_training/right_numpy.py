# /// expect
# kind = "right"
# note = "NumPy computes everything, the derivatives by hand; TensorFlow only wraps the results"
# ///
# %% forward
def forward(x, w, b):
    return tf.constant(np.tanh(np.dot(x, w.numpy()) + b.numpy()), dtype=tf.float32)


# %% mean_squared_error
def mean_squared_error(y, o):
    differences = np.ravel(y) - np.ravel(o)
    return tf.constant(np.square(differences).mean(), dtype=tf.float32)


# %% gradients
def slopes(x, y, w, b):
    o = np.tanh(x @ w + b)
    delta = 2 * (o - y) * (1 - o**2) / len(x)
    return x.T @ delta, delta.sum(axis=0), np.mean((y - o) ** 2)


def gradients(x, y, w, b):
    by_w, by_b, _ = slopes(x.numpy(), y.numpy(), w.numpy(), b.numpy())
    return tf.convert_to_tensor(by_w), tf.convert_to_tensor(by_b)


# %% step
def step(x, y, w, b, learning_rate):
    by_w, by_b, loss = slopes(x.numpy(), y.numpy(), w.numpy(), b.numpy())
    w.assign(w.numpy() - learning_rate * by_w)
    b.assign(b.numpy() - learning_rate * by_b)
    return float(loss)


# %% train
def train(x, y, epochs, learning_rate):
    x, y = x.numpy(), y.numpy()
    w, b = np.random.uniform(-0.5, 0.5, size=(x.shape[1], 1)), np.zeros(1)
    history = []
    for _ in range(epochs):
        by_w, by_b, loss = slopes(x, y, w, b)
        w, b = w - learning_rate * by_w, b - learning_rate * by_b
        history.append(loss)
    return tf.constant(w, tf.float32), tf.constant(b, tf.float32), history


# %% predict
def predict(x, w, b):
    s = x.numpy() @ w.numpy() + b.numpy()
    return tf.constant(np.where(s < 0, -1, 1), dtype=tf.float32)
