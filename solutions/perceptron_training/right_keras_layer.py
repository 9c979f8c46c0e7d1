# /// expect
# kind = "right"
# note = "a Dense layer, train_on_batch, persistent tapes, assign and sign with an exception for 0"
# ///
# %% forward
def forward(x, w, b):
    layer = tf.keras.layers.Dense(1, activation="tanh")
    layer.build(x.shape)
    layer.set_weights([np.array(w), np.array(b)])
    return layer(x)


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.keras.ops.mean(tf.keras.ops.square(tf.squeeze(o, axis=1) - tf.reshape(y, -1)))


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(w)
        loss = tf.reduce_sum((y - tf.tanh(x @ w + b)) ** 2) / len(x)
    return tape.gradient(loss, w), tape.gradient(loss, b)


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(tf.subtract(y, tf.tanh(tf.tensordot(x, w, axes=1) + b))))
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign(w - learning_rate * by_w)
    b.assign(b - learning_rate * by_b)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    model = tf.keras.Sequential([
        tf.keras.Input((x.shape[1],)),
        tf.keras.layers.Dense(1, activation="tanh", kernel_initializer=tf.keras.initializers.RandomUniform(-0.5, 0.5)),
    ])
    model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(learning_rate))
    history = []
    for _ in range(epochs):
        model.reset_metrics()
        history.append(float(model.train_on_batch(x, y)))
    w, b = model.get_weights()
    return tf.constant(w), tf.constant(b), history


# %% predict
def predict(x, w, b):
    s = tf.sign(x @ w + b)
    return s + tf.cast(s == 0, tf.float32)
