# /// expect
# kind = "mistake"
# note = "names bound to new tensors where the variables should change; the gradient lost in NumPy"
# [score]
# forward = 1.5
# mean_squared_error = 2.4
# gradients = 0
# step = 1
# train = 0
# predict = 1.5
# [hint]
# forward = "ndarray-for-tensor"
# mean_squared_error = "float64"
# gradients = "none-gradient"
# step = "unmoved"
# train = "train-form"
# predict = "ndarray-for-tensor"
# ///
# %% forward
def forward(x, w, b):
    return np.tanh(np.matmul(x, w) + b)


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.constant(np.mean((np.ravel(y) - np.ravel(o)) ** 2, dtype=np.float64))


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.constant(np.mean((y - np.tanh(x @ w + b)) ** 2))
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w = w - learning_rate * by_w
    b = b - learning_rate * by_b
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
        w = w - learning_rate * by_w
        b = b - learning_rate * by_b
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return np.where(np.matmul(x, w) + b >= 0, 1.0, -1.0)
