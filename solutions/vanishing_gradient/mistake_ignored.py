# /// expect
# kind = "mistake"
# note = "the argument activation, kind or device not used; times computed, not measured"
# [score]
# slope = 2
# chain = 2
# gradient_norms = 3.5
# compare = 0.5
# devices = 1.2
# place = 2
# time_matmul = 0.75
# [hint]
# slope = "other-activation"
# chain = "other-activation"
# gradient_norms = "other-activation"
# compare = "no-numbers"
# devices = "kind-ignored"
# place = "outside-with"
# time_matmul = "time-measured"
# ///
# %% slope
def slope(s, activation):
    a = tf.sigmoid(s)
    return a * (1 - a)


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(a * (1 - a))
    g = [slopes[-1]]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place + 1] * slopes[place])
    return tf.stack(g)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_mean((y - o) ** 2)
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


# %% compare
def compare(x, y, weights, biases):
    return 0.074, 1.0, "sigmoid"


# %% devices
def devices(kind):
    return ["CPU:0", "CPU:1"]


# %% place
def place(a, b, device):
    with tf.device("CPU:0"):
        product = tf.matmul(a, b)
    return product, product.device.split("device:")[1]


# %% time_matmul
def time_matmul(sizes, repeats, device):
    return [2.0 * n**3 / 1e9 for n in sizes]
