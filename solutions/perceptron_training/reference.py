# /// expect
# kind = "reference"
# note = "GradientTape and assign_sub, each task built on those before it"
# ///
# %% forward
def forward(x, w, b):
    return tf.tanh(tf.matmul(x, w) + b)


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.reduce_mean((tf.reshape(y, o.shape) - o) ** 2)


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = mean_squared_error(y, forward(x, w, b))
    return tuple(tape.gradient(loss, [w, b]))


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = mean_squared_error(y, forward(x, w, b))
    for variable, gradient in zip((w, b), tape.gradient(loss, (w, b))):
        variable.assign_sub(learning_rate * gradient)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        history.append(float(step(x, y, w, b, learning_rate)))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.where(forward(x, w, b) >= 0, 1.0, -1.0)
