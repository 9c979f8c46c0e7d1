# /// expect
# kind = "mistake"
# note = "the function for its slope; orders reversed; no root; a ratio upside down; the device that was asked for"
# [score]
# slope = 0.5
# chain = 0.5
# gradient_norms = 1
# shrinkage = 0
# compare = 2
# devices = 0.8
# place = 2
# time_matmul = 0
# [hint]
# slope = "value-for-slope"
# chain = "reversed"
# gradient_norms = "squared-norm"
# shrinkage = "inverted"
# compare = "always-sigmoid"
# devices = "physical"
# place = "as-asked"
# time_matmul = "single-time"
# ///
# %% slope
def slope(s, activation):
    return tf.sigmoid(s) if activation == "sigmoid" else tf.nn.relu(s)


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
    return tf.stack(g[::-1])


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
    return tf.stack([tf.reduce_sum(gradient**2) for gradient in gradients])


# %% shrinkage
def shrinkage(norms):
    r = float(norms[-1] / norms[0])
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
    return ratios[0], ratios[1], "sigmoid"


# %% devices
def devices(kind):
    return [device.name.removeprefix("/physical_device:") for device in tf.config.list_physical_devices(kind)]


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.matmul(a, b)
    return product, device


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
    return sum(medians)
