# /// expect
# kind = "mistake"
# note = "norms from the last layer to the first; milliseconds for seconds"
# [score]
# gradient_norms = 1
# time_matmul = 1.5
# [hint]
# gradient_norms = "reversed"
# time_matmul = "not-seconds"
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
    return tf.stack([tf.norm(gradient) for gradient in reversed(gradients)])


# %% time_matmul
def time_matmul(sizes, repeats, device):
    medians = []
    for n in sizes:
        milliseconds = []
        with tf.device(device):
            a = tf.random.uniform((n, n))
            for _ in range(repeats):
                begun = time.perf_counter()
                tf.matmul(a, a).numpy()
                milliseconds.append(1000 * (time.perf_counter() - begun))
        medians.append(float(np.median(milliseconds)))
    return medians
