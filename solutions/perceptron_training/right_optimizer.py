# /// expect
# kind = "right"
# note = "Keras: its losses, activations and the SGD optimizer, losses taken out by .numpy(); prints as the chapter does"
# ///
# %% forward
def forward(x, w, b):
    return tf.keras.activations.tanh(tf.add(tf.matmul(x, w), b))


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.keras.losses.MeanSquaredError()(tf.reshape(y, (-1, 1)), o)


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        o = tf.keras.activations.tanh(tf.add(tf.matmul(x, w), b))
        loss = tf.reduce_mean(tf.keras.losses.mse(y, o))
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(y - tf.tanh(x @ w + b)))
    opt.apply_gradients(zip(tape.gradient(loss, [w, b]), [w, b]))
    return loss.numpy()


# %% train
def train(x, y, epochs, learning_rate):
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    w = tf.Variable(tf.keras.initializers.RandomUniform(-0.5, 0.5)((x.shape[1], 1)))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for i in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(tf.add(tf.matmul(x, w), b))) ** 2)
        opt.apply_gradients(zip(tape.gradient(loss, [w, b]), [w, b]))
        history.append(loss.numpy())
        if i % 100 == 0:
            print("loss at epoch", i, "=", loss.numpy())
    return w, b, history


# %% predict
def predict(x, w, b):
    s = tf.add(tf.matmul(x, w), b)
    return 2.0 * tf.cast(s >= 0, tf.float32) - 1.0
