# /// expect
# kind = "mistake"
# note = "three layers written out; a list of norms in reverse"
# [score]
# gradient_norms = 0
# [hint]
# gradient_norms = "norms-depth"
# ///
# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    function = tf.sigmoid if activation == "sigmoid" else tf.nn.relu
    with tf.GradientTape() as tape:
        first = function(x @ weights[0] + biases[0])
        second = function(first @ weights[1] + biases[1])
        loss = tf.reduce_mean((y - (second @ weights[2] + biases[2])) ** 2)
    return tf.stack([tf.norm(gradient) for gradient in tape.gradient(loss, weights)])
