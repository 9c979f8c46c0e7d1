# /// expect
# kind = "mistake"
# note = "derivatives by the weights; one norm for all layers; the sum over outputs"
# [score]
# chain = 0.5
# gradient_norms = 0
# [hint]
# chain = "by-weight"
# gradient_norms = "one-norm"
# ///
# %% chain
def chain(x, w, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    a, slopes, before = x, [], []
    for weight in w:
        s = weight * a
        before.append(a)
        a = function(s)
        slopes.append(a * (1 - a) if activation == "sigmoid" else tf.cast(s > 0, tf.float32))
    g = [slopes[-1]]
    for place in range(len(slopes) - 2, -1, -1):
        g.insert(0, g[0] * w[place + 1] * slopes[place])
    return tf.stack(g) * tf.stack(before)


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
    return tf.linalg.global_norm(gradients)
