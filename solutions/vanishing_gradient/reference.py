# /// expect
# kind = "reference"
# ///
# %% slope
def slope(s, activation):
    if activation == "relu":
        return tf.cast(s > 0, tf.float32)
    a = tf.sigmoid(s)
    return a * (1 - a)


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(slope(s, activation))
    g = [slopes[-1]]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place + 1] * slopes[place])
    return tf.stack(g)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_mean((y - o) ** 2)
    return tf.stack([tf.norm(gradient) for gradient in tape.gradient(loss, weights)])


# %% shrinkage
def shrinkage(norms):
    r = float(norms[0] / norms[-1])
    return r, r ** (1 / (len(norms) - 1))


# %% compare
def compare(x, y, weights, biases):
    ratios = []
    for activation in ("sigmoid", "relu"):
        norms = gradient_norms(x, y, weights, biases, activation)
        ratios.append(float(norms[0] / norms[-1]))
    return ratios[0], ratios[1], "sigmoid" if ratios[0] < ratios[1] else "relu"


# %% devices
def devices(kind):
    return [device.name.removeprefix("/device:") for device in tf.config.list_logical_devices(kind)]


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.matmul(a, b)
    return product, product.device.split("device:")[1]


# %% time_matmul
def time_matmul(sizes, repeats, device):
    medians = []
    for n in sizes:
        seconds = []
        with tf.device(device):
            a = tf.random.uniform((n, n))
            for _ in range(repeats):
                begun = time.perf_counter()
                tf.matmul(a, a).numpy()
                seconds.append(time.perf_counter() - begun)
        medians.append(float(np.median(seconds)))
    return medians
