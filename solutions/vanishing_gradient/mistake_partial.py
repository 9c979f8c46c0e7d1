# /// expect
# kind = "mistake"
# note = "slopes taken at the outputs; weights with biases; the factor to the right; a slope of -1"
# [score]
# slope = 2
# chain = 1.5
# gradient_norms = 1
# shrinkage = 0.5
# compare = [0, 2.5]
# [hint]
# slope = "minus-one"
# chain = "slope-at-output"
# gradient_norms = "with-biases"
# shrinkage = "rightward"
# ///
# %% slope
def slope(s, activation):
    a = tf.sigmoid(s)
    return tf.sign(s) if activation == "relu" else a * (1 - a)


# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes = x, []
    for weight in w:
        s = weight * a
        a = function(s)
        slopes.append(function(a) * (1 - function(a)) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
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
    by_w, by_b = tape.gradient(loss, [weights, biases])
    return tf.stack([tf.linalg.global_norm(pair) for pair in zip(by_w, by_b)])


# %% shrinkage
def shrinkage(norms):
    r = float(norms[0] / norms[-1])
    return r, (1 / r) ** (1 / (len(norms) - 1))


# %% compare
def norms_for(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = function(o @ weights[-1] + biases[-1])
        loss = tf.reduce_mean((y - o) ** 2)
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.norm(gradient) for gradient in gradients])


def compare(x, y, weights, biases):
    ratios = []
    for activation in ("sigmoid", "relu"):
        norms = norms_for(x, y, weights, biases, activation)
        ratios.append(float(norms[0] / norms[-1]))
    return ratios[0], ratios[1], "sigmoid" if ratios[0] < ratios[1] else "relu"
