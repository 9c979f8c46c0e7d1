# /// expect
# kind = "right"
# note = "TensorFlow in double precision: its activation functions, and derivatives from GradientTape"
# ///
# %% forward
def outputs(x, w1, b1, w2, b2):
    h = tf.tanh(x @ w1 + b1)
    return h, tf.sigmoid(h @ w2 + b2)


def forward(x, w1, b1, w2, b2):
    h, o = outputs(*[tf.constant(part) for part in (x, w1, b1, w2, b2)])
    return h.numpy(), o.numpy()


# %% loss
def loss(y, o):
    return tf.reduce_mean(tf.math.squared_difference(y, o)).numpy()


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    w = tf.Variable(w1)
    losses = []
    for place in (w1[row, column] + distance, w1[row, column] - distance):
        w[row, column].assign(place)
        o = tf.sigmoid(tf.tanh(x @ w + b1) @ w2 + b2)
        losses.append(tf.reduce_mean((y - o) ** 2))
    return ((losses[0] - losses[1]) / (2 * distance)).numpy()


# %% output_delta
def output_delta(y, o):
    s = tf.Variable(np.log(o / (1 - o)))
    with tf.GradientTape() as tape:
        error = tf.reduce_mean((y - tf.sigmoid(s)) ** 2)
    return tape.gradient(error, s).numpy()


# %% output_gradients
def output_gradients(h, delta2):
    return tf.matmul(h, delta2, transpose_a=True).numpy(), tf.reduce_sum(delta2, axis=0).numpy()


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    s = tf.Variable(np.arctanh(h))
    with tf.GradientTape() as tape:
        out = tf.tanh(s) @ w2
    return tape.gradient(out, s, output_gradients=delta2).numpy()


# %% backward
def derivatives(x, y, weights):
    with tf.GradientTape() as tape:
        h = tf.tanh(x @ weights[0] + weights[1])
        error = tf.reduce_mean((y - tf.sigmoid(h @ weights[2] + weights[3])) ** 2)
    return tape.gradient(error, weights)


def backward(x, y, w1, b1, w2, b2):
    weights = [tf.Variable(part) for part in (w1, b1, w2, b2)]
    return tuple(part.numpy() for part in derivatives(x, y, weights))


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    weights = [tf.Variable(part) for part in (w1, b1, w2, b2)]
    with tf.GradientTape() as tape:
        h = tf.tanh(x @ weights[0] + weights[1])
        error = tf.reduce_mean((y - tf.sigmoid(h @ weights[2] + weights[3])) ** 2)
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    optimizer.apply_gradients(zip(tape.gradient(error, weights), weights))
    return [part.numpy() for part in weights]
