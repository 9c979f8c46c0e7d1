# /// expect
# kind = "mistake"
# note = "the slope of tanh; no weights; norms of the biases; factors for ratios; an elementwise product"
# [score]
# slope = 1.5
# chain = 0.5
# gradient_norms = 1
# shrinkage = 1
# compare = 2.5
# devices = 0.8
# place = 0
# time_matmul = 0
# [hint]
# slope = "tanh-slope"
# chain = "no-weight"
# gradient_norms = "bias-norms"
# shrinkage = "arithmetic"
# compare = "factors-for-ratios"
# devices = "device-objects"
# place = "elementwise"
# time_matmul = "all-repeats"
# ///
# %% slope
def slope(s, activation):
    if activation == "relu":
        return tf.cast(s > 0, tf.float32)
    return 1 - tf.tanh(s) ** 2


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
        g.insert(0, g[0] * slopes[place])
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
    gradients = tape.gradient(loss, biases)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


# %% shrinkage
def shrinkage(norms):
    return float(norms[0] / norms[-1]), float(tf.reduce_mean(norms[:-1] / norms[1:]))


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
        ratios.append(float(norms[0] / norms[-1]) ** (1 / (len(norms) - 1)))
    return ratios[0], ratios[1], "sigmoid" if ratios[0] < ratios[1] else "relu"


# %% devices
def devices(kind):
    return tf.config.list_logical_devices(kind)


# %% place
def place(a, b, device):
    with tf.device(device):
        product = a * b
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
        medians.append(seconds)
    return medians
