# /// expect
# kind = "mistake"
# note = "factors that are not multiplied; a mean over the samples only; a list for a tensor"
# [score]
# chain = 0.5
# gradient_norms = 1
# [hint]
# chain = "factors"
# gradient_norms = "outputs-summed"
# ///
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
        g.insert(0, w[place + 1] * slopes[place])
    return tf.stack(g)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        o = x
        for w, b in zip(weights[:-1], biases[:-1]):
            o = function(o @ w + b)
        o = o @ weights[-1] + biases[-1]
        loss = tf.reduce_mean(tf.reduce_sum((y - o) ** 2, axis=1))
    gradients = tape.gradient(loss, weights)
    return tf.stack([tf.norm(gradient) for gradient in gradients])
