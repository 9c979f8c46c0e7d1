# /// expect
# kind = "mistake"
# note = "minimize of an older TensorFlow; a derivative without the slope of tanh"
# [score]
# gradients = 0.8
# step = 0
# train = 0
# [hint]
# gradients = "tanh-slope"
# step = "step-w"
# train = "train-form"
# ///
# %% gradients
def gradients(x, y, w, b):
    errors = 2 * (tf.tanh(x @ w + b) - y) / len(x)
    return tf.transpose(x) @ errors, tf.reduce_sum(errors, axis=0)


# %% step
def step(x, y, w, b, learning_rate):
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    loss = lambda: tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    before = loss()
    opt.minimize(loss, var_list=[w, b])
    return before


# %% train
def train(x, y, epochs, learning_rate):
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    loss = lambda: tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    history = []
    for _ in range(epochs):
        history.append(float(loss()))
        opt.minimize(loss, var_list=[w, b])
    return w, b, history
