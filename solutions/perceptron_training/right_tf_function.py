# /// expect
# kind = "right"
# note = "graphs compiled by tf.function; the whole training is one graph"
# ///
# %% forward
@tf.function
def forward(x, w, b):
    return tf.math.tanh(tf.linalg.matmul(x, w) + b)


# %% mean_squared_error
@tf.function(reduce_retracing=True)
def mean_squared_error(y, o):
    return tf.reduce_mean(tf.math.squared_difference(tf.reshape(y, [-1]), tf.reshape(o, [-1])))


# %% gradients
@tf.function
def gradients(x, y, w, b):
    loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tf.gradients(loss, [w, b])
    return by_w, by_b


# %% step
@tf.function
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, (w, b))
    w.assign_sub(by_w * learning_rate)
    b.assign_sub(by_b * learning_rate)
    return loss


# %% train
@tf.function
def descend(x, y, w, b, epochs, learning_rate):
    losses = tf.TensorArray(tf.float32, size=epochs)
    for epoch in tf.range(epochs):
        with tf.GradientTape() as tape:
            tape.watch([w, b])
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w, b = w - learning_rate * by_w, b - learning_rate * by_b
        losses = losses.write(epoch, loss)
    return w, b, losses.stack()


def train(x, y, epochs, learning_rate):
    w = tf.random.uniform((x.shape[1], 1), minval=-0.5, maxval=0.5)
    w, b, losses = descend(x, y, w, tf.zeros(1), tf.constant(epochs), tf.constant(learning_rate))
    return w, b, losses.numpy().tolist()


# %% predict
@tf.function
def predict(x, w, b):
    outputs = tf.tanh(x @ w + b)
    return tf.where(outputs < 0, -tf.ones_like(outputs), tf.ones_like(outputs))
