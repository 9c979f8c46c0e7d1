# /// expect
# kind = "mistake"
# note = "y of shape (n,) against outputs of shape (n, 1); or results without the second axis"
# [score]
# forward = 1.5
# mean_squared_error = 0.6
# gradients = 0.8
# step = 0
# train = 1.5
# predict = 1.5
# [hint]
# forward = "one-axis"
# mean_squared_error = "broadcast"
# gradients = "broadcast"
# step = "broadcast"
# train = "broadcast"
# predict = "one-axis"
# ///
# %% forward
def forward(x, w, b):
    return tf.reshape(tf.tanh(tf.matmul(x, w) + b), [-1])


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.reduce_mean((tf.reshape(y, [-1]) - o) ** 2)


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((tf.reshape(y, [-1]) - tf.tanh(x @ w + b)) ** 2)
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((tf.reshape(y, [-1]) - tf.tanh(x @ w + b)) ** 2)
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
            loss = tf.reduce_mean((tf.reshape(y, [-1]) - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.where(x @ w + b >= 0, 1.0, -1.0)[:, 0]
