# /// expect
# kind = "right"
# note = "NumPy computes everything, the derivatives by hand; TensorFlow only wraps the results"
# ///
# %% slope
def numpy_slope(s, activation):
    if activation == "relu":
        return np.where(s > 0, 1.0, 0.0)
    return 0.25 * (1 - np.tanh(s / 2) ** 2)


def slope(s, activation):
    return tf.constant(numpy_slope(s.numpy().astype(float), activation), dtype=tf.float32)


# %% chain
def chain(x, w, activation):
    w = w.numpy().astype(float)
    s = np.empty(len(w))
    for place in range(len(w)):
        s[place] = w[place] * x
        x = 1 / (1 + np.exp(-s[place])) if activation == "sigmoid" else max(s[place], 0)
    slopes = np.exp(-s) / (1 + np.exp(-s)) ** 2 if activation == "sigmoid" else (s > 0) * 1.0
    factors = slopes * np.append(w[1:], 1)
    return tf.constant(np.cumprod(factors[::-1])[::-1], tf.float32)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    ws, bs = [w.numpy() for w in weights], [b.numpy() for b in biases]
    outputs, slopes = [x.numpy()], []
    for w, b in zip(ws, bs):
        s = outputs[-1] @ w + b
        a = 1 / (1 + np.exp(-s)) if activation == "sigmoid" else s * (s > 0)
        slopes.append(a * (1 - a) if activation == "sigmoid" else s > 0)
        outputs.append(a)
    delta = 2 * (s - y.numpy()) / y.numpy().size
    norms = []
    while ws:
        del outputs[-1], slopes[-1]
        norms.append(np.sqrt(np.sum(np.square(outputs[-1].T @ delta))))
        if slopes:
            delta = delta @ ws[-1].T * slopes[-1]
        del ws[-1]
    return tf.constant(norms[::-1], dtype=tf.float32)


# %% shrinkage
def shrinkage(norms):
    logs = np.log(norms.numpy())
    return np.exp(logs[0] - logs[-1]), np.exp(-np.mean(np.diff(logs)))


# %% compare
def compare(x, y, weights, biases):
    by_layer = np.array([gradient_norms(x, y, weights, biases, name) for name in ("sigmoid", "relu")])
    ratios = by_layer[:, 0] / by_layer[:, -1]
    return (*ratios, ["sigmoid", "relu"][np.argmin(ratios)])


# %% devices
def devices(kind):
    count = sum(1 for device in tf.config.list_logical_devices() if device.device_type == kind)
    return [f"{kind}:{number}" for number in range(count)]


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.constant(a.numpy() @ b.numpy())
    return product, product.device[product.device.index("device:") + len("device:") :]


# %% time_matmul
def time_matmul(sizes, repeats, device):
    seconds = np.empty((len(sizes), repeats))
    for row, n in enumerate(sizes):
        with tf.device(device):
            a = tf.constant(np.random.rand(n, n), tf.float32)
            for column in range(repeats):
                begun = time.time()
                (a @ a).numpy()
                seconds[row, column] = time.time() - begun
    return list(np.median(seconds, axis=1))
