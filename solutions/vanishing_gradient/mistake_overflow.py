# /// expect
# kind = "mistake"
# note = "e^(-s) by itself; products from left to right; a sum as the loss; long names; computed outside the with"
# [score]
# slope = 2.5
# chain = 0.5
# gradient_norms = 1
# shrinkage = 0.5
# compare = 2
# devices = 0.8
# place = 2
# time_matmul = 1.5
# [hint]
# slope = "slope-large"
# chain = "forward-product"
# gradient_norms = "summed-loss"
# shrinkage = "one-step-more"
# compare = "opposite"
# devices = "long-name"
# place = "outside-with"
# time_matmul = "rising"
# ///
# %% slope
def slope(s, activation):
    if activation == "relu":
        return tf.cast(s > 0, tf.float32)
    return tf.exp(-s) / (1 + tf.exp(-s)) ** 2


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(a * (1 - a) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
    return tf.math.cumprod(w * tf.stack(slopes))


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_sum((y - o) ** 2)
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


# %% shrinkage
def shrinkage(norms):
    r = float(norms[0] / norms[-1])
    return r, r ** (1 / len(norms))


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
    return ratios[0], ratios[1], "sigmoid" if ratios[0] > ratios[1] else "relu"


# %% devices
def devices(kind):
    return [device.name for device in tf.config.list_logical_devices(kind)]


# %% place
def place(a, b, device):
    product = tf.matmul(a, b)
    with tf.device(device):
        where = product.device.split("device:")[1]
    return product, where


# %% time_matmul
def time_matmul(sizes, repeats, device):
    medians = []
    for n in sorted(sizes):
        seconds = []
        with tf.device(device):
            a = tf.random.uniform((n, n))
            for _ in range(repeats):
                begun = time.perf_counter()
                tf.matmul(a, a).numpy()
                seconds.append(time.perf_counter() - begun)
        medians.append(float(np.median(seconds)))
    return medians
