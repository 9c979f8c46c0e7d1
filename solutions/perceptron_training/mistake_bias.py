# /// expect
# kind = "mistake"
# note = "the bias left out of the computation, or never updated"
# [score]
# forward = 0.5
# gradients = 0
# step = 3
# train = 1.5
# predict = 0.5
# [hint]
# forward = "no-bias"
# gradients = "none-gradient"
# step = "bias-kept"
# train = "bias-kept"
# predict = "no-bias"
# ///
# %% forward
def forward(x, w, b):
    return tf.tanh(tf.matmul(x, w))


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w)) ** 2)
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(learning_rate * by_w)
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
        w.assign_sub(learning_rate * by_w)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.where(x @ w >= 0, 1.0, -1.0)
