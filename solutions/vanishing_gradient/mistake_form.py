# /// expect
# kind = "mistake"
# note = "right numbers in another form; a variable changed; one clock for all"
# [score]
# slope = 2.5
# chain = 2.5
# gradient_norms = 4
# shrinkage = 1.5
# compare = 3.5
# devices = 0
# place = 0.5
# time_matmul = 1.5
# [hint]
# slope = "ndarray-for-tensor"
# chain = "list-for-tensor"
# gradient_norms = "variable-changed"
# shrinkage = "shrinkage-form"
# compare = "compare-form"
# devices = "devices-cpu"
# place = "place-where"
# time_matmul = "rising"
# ///
# %% slope
def slope(s, activation):
    s = s.numpy()
    a = 0.5 + 0.5 * np.tanh(s / 2)
    return (s > 0).astype("float32") if activation == "relu" else a * (1 - a)


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(a * (1 - a) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
    g = [slopes[-1]]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place + 1] * slopes[place])
    return g


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_mean((y - o) ** 2)
    gradients = tape.gradient(loss, weights)
    for w, gradient in zip(weights, gradients):
        w.assign_sub(0.1 * gradient)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


# %% shrinkage
def shrinkage(norms):
    r = norms[:1] / norms[-1:]
    return r, r ** (1 / (len(norms) - 1))


# %% compare
def norms_for(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_mean((y - o) ** 2)
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


def compare(x, y, weights, biases):
    ratios = []
    for activation in ("sigmoid", "relu"):
        norms = norms_for(x, y, weights, biases, activation)
        ratios.append(float(norms[0] / norms[-1]))
    return [ratios[0]], [ratios[1]], "sigmoid" if ratios[0] < ratios[1] else "relu"


# %% devices
def devices(kind):
    return ", ".join(device.name.removeprefix("/device:") for device in tf.config.list_logical_devices(kind))


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.matmul(a, b)
    return product, product.device.split(":")[-2]


# %% time_matmul
def time_matmul(sizes, repeats, device):
    medians = []
    begun = time.perf_counter()
    for n in sizes:
        seconds = []
        with tf.device(device):
            a = tf.random.uniform((n, n))
            for _ in range(repeats):
                tf.matmul(a, a).numpy()
                seconds.append(time.perf_counter() - begun)
        medians.append(float(np.median(seconds)))
    return medians
