# /// expect
# kind = "mistake"
# note = "the learning rate applied twice; sigmoid and its threshold; the root of the loss"
# [score]
# forward = 0.5
# mean_squared_error = 0.6
# step = 1
# train = 1.5
# predict = 0.5
# [hint]
# forward = "sigmoid"
# mean_squared_error = "root"
# step = "rate-twice"
# train = "rate-twice"
# predict = "half-threshold"
# ///
# %% forward
def forward(x, w, b):
    return tf.sigmoid(tf.matmul(x, w) + b)


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.sqrt(tf.reduce_mean((tf.reshape(y, o.shape) - o) ** 2))


# %% step
def step(x, y, w, b, learning_rate):
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    opt.apply_gradients([(learning_rate * by_w, w), (learning_rate * by_b, b)])
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
        w.assign_sub(learning_rate * learning_rate * by_w)
        b.assign_sub(learning_rate * learning_rate * by_b)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.where(tf.tanh(x @ w + b) >= 0.5, 1.0, -1.0)
