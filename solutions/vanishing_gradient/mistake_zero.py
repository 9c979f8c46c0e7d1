# /// expect
# kind = "mistake"
# note = "a slope of 1 at 0; derivatives by the outputs; norms of the weights; extremes for the ends; NumPy's result"
# [score]
# slope = 2
# chain = 0.5
# gradient_norms = 1
# shrinkage = 0
# compare = 2.5
# devices = 0.8
# place = 2.5
# time_matmul = 2.25
# [hint]
# slope = "one-at-zero"
# chain = "by-output"
# gradient_norms = "weight-norms"
# shrinkage = "extremes"
# compare = "first-norms"
# devices = "no-number"
# place = "ndarray-for-tensor"
# time_matmul = "time-array"
# ///
# %% slope
def slope(s, activation):
    if activation == "relu":
        return tf.cast(s >= 0, tf.float32)
    return tf.sigmoid(s) * (1 - tf.sigmoid(s))


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(a * (1 - a) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
    g = [tf.constant(1.0)]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place + 1] * slopes[place + 1])
    return tf.stack(g)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    return tf.stack([tf.norm(w) for w in weights])


# %% shrinkage
def shrinkage(norms):
    r = float(tf.reduce_min(norms) / tf.reduce_max(norms))
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
        ratios.append(float(norms[0]))
    return ratios[0], ratios[1], "sigmoid" if ratios[0] < ratios[1] else "relu"


# %% devices
def devices(kind):
    return [device.device_type for device in tf.config.list_logical_devices(kind)]


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.matmul(a, b)
    return product.numpy(), product.device.split("device:")[1]


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
    return np.array(medians)
