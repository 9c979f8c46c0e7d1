# /// expect
# kind = "right"
# note = "graphs compiled by tf.function; gradients taken symbolically; devices entered as context objects"
# ///
# %% slope
@tf.function
def slope(s, activation):
    value = tf.math.sigmoid(s) if activation == "sigmoid" else tf.nn.relu(s)
    return tf.gradients(value, s)[0]


# %% chain
@tf.function
def chain(x, w, activation):
    function = tf.nn.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, sums = tf.cast(x, tf.float32), []
    for place in range(w.shape[0]):
        sums.append(a * w[place])
        a = function(sums[-1])
    return tf.stack(tf.gradients(a, sums))


# %% gradient_norms
@tf.function
def gradient_norms(x, y, weights, biases, activation):
    function = tf.nn.sigmoid if activation == "sigmoid" else tf.nn.relu
    o = x
    for place, (w, b) in enumerate(zip(weights, biases)):
        o = tf.linalg.matmul(o, w) + b
        if place < len(weights) - 1:
            o = function(o)
    loss = tf.reduce_sum(tf.math.squared_difference(y, o)) / tf.cast(tf.size(y), tf.float32)
    return tf.stack([tf.sqrt(tf.reduce_sum(gradient**2)) for gradient in tf.gradients(loss, weights)])


# %% shrinkage
@tf.function
def shrinkage(norms):
    r = norms[0] / norms[-1]
    return r, tf.exp(tf.math.log(r) / tf.cast(tf.size(norms) - 1, tf.float32))


# %% compare
@tf.function
def measured(x, y, weights, biases):
    norms = [gradient_norms(x, y, weights, biases, name) for name in ("sigmoid", "relu")]
    return tf.stack([v[0] / v[-1] for v in norms])


def compare(x, y, weights, biases):
    by_sigmoid, by_relu = measured(x, y, weights, biases).numpy()
    return by_sigmoid, by_relu, "relu" if by_relu < by_sigmoid else "sigmoid"


# %% devices
import re


def devices(kind):
    joined = " ".join(device.name for device in tf.config.list_logical_devices())
    return re.findall(rf"{kind}:\d+", joined)


# %% place
@tf.function
def graph(a, b):
    return tf.matmul(a, b)


def place(a, b, device):
    product = graph(a, b)
    with tf.device(f"/{device}"):
        product = tf.identity(product)
    return product, ":".join(product.device.split(":")[-2:])


# %% time_matmul
from timeit import repeat


def time_matmul(sizes, repeats, device):
    medians = []
    with tf.device(device):
        for n in sizes:
            a = tf.random.normal((n, n))
            medians.append(np.median(repeat(lambda: graph(a, a).numpy(), number=1, repeat=repeats)))
    return medians
