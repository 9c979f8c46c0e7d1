# /// expect
# kind = "mistake"
# note = "the root of the mean of squares; layers from the last to the first"
# [score]
# gradient_norms = 1
# [hint]
# gradient_norms = "root-mean"
# ///
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
    return tf.stack([tf.sqrt(tf.reduce_mean(gradient**2)) for gradient in gradients])
