# /// expect
# kind = "mistake"
# note = "the learning rate of the chapter written into the function; derivatives in the wrong order"
# [score]
# mean_squared_error = 0.6
# gradients = 0
# step = 1
# train = 2
# predict = 1.5
# [hint]
# mean_squared_error = "absolute"
# gradients = "gradients-swapped"
# step = "rate-ignored"
# train = "start-bias"
# predict = "zero-is-minus"
# ///
# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.reduce_mean(tf.abs(tf.reshape(y, o.shape) - o))


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    return tape.gradient(loss, [b, w])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(0.1 * by_w)
    b.assign_sub(0.1 * by_b)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(0.1 * by_w)
        b.assign_sub(0.1 * by_b)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.where(x @ w + b > 0, 1.0, -1.0)
