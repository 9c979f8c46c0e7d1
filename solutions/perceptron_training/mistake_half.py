# /// expect
# kind = "mistake"
# note = "the loss with 1/2 before it; the bias outside tanh; classes 0 and 1"
# [score]
# forward = 0.5
# mean_squared_error = 0.6
# gradients = 0.8
# step = 0
# train = 1.5
# predict = 0.5
# [hint]
# forward = "bias-outside"
# mean_squared_error = "halved"
# gradients = "halved"
# step = "halved"
# train = "halved"
# predict = "zero-one"
# ///
# %% forward
def forward(x, w, b):
    return tf.tanh(tf.matmul(x, w)) + b


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.reduce_mean((tf.reshape(y, o.shape) - o) ** 2) / 2


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2) / 2
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2) / 2
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(learning_rate * by_w)
    b.assign_sub(learning_rate * by_b)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2) / 2
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.cast(x @ w + b >= 0, tf.float32)
