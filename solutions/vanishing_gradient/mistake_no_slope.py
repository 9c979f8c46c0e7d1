# /// expect
# kind = "mistake"
# note = "only the weights are multiplied; the largest derivative"
# [score]
# chain = 0.5
# gradient_norms = 1
# [hint]
# chain = "no-slope"
# gradient_norms = "largest"
# ///
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
        g.insert(0, g[0] * w[place + 1])
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
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.reduce_max(tf.abs(gradient)) for gradient in gradients])
