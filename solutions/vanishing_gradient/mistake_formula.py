# /// expect
# kind = "mistake"
# note = "s for its sigmoid; the own weight; an activated output; a division for a root; ratios exchanged"
# [score]
# slope = 1.5
# chain = 0.5
# gradient_norms = 1
# shrinkage = 1
# compare = 0.5
# devices = 1.2
# place = 0.5
# time_matmul = 0
# [hint]
# slope = "s-for-sigmoid"
# chain = "own-weight"
# gradient_norms = "output-activated"
# shrinkage = "divided"
# compare = "swapped"
# devices = "kind-ignored"
# place = "long-name"
# time_matmul = "not-positive"
# ///
# %% slope
def slope(s, activation):
    if activation == "relu":
        return tf.cast(s > 0, tf.float32)
    return s * (1 - s)


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(a * (1 - a) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
    g = [slopes[-1] * w[-1]]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place] * slopes[place])
    return tf.stack(g)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights, biases):
            o = function(o @ w + b)
        loss = tf.reduce_mean((y - o) ** 2)
    return tf.stack([tf.norm(gradient) for gradient in tape.gradient(loss, weights)])


# %% shrinkage
def shrinkage(norms):
    r = float(norms[0] / norms[-1])
    return r, r / (len(norms) - 1)


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
    return ratios[1], ratios[0], "sigmoid" if ratios[0] < ratios[1] else "relu"


# %% devices
def devices(kind):
    return [device.name.removeprefix("/device:") for device in tf.config.list_logical_devices()]


# %% place
def place(a, b, device):
    with tf.device(device):
        product = tf.matmul(a, b)
    return product, product.device


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
                seconds.append(begun - time.perf_counter())
        medians.append(float(np.median(seconds)))
    return medians
