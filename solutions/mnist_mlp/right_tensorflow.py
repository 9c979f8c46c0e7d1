# /// expect
# kind = "right"
# note = "TensorFlow's operations, tensors as results, activations as layers; a training loop with GradientTape, no fit"
# ///
# %% preprocess
@tf.function
def preprocess(images):
    return tf.reshape(tf.cast(images, tf.float32) / 255, (-1, 784))


# %% one_hot
def one_hot(labels):
    return tf.one_hot(labels, depth=10)


# %% accuracy
def accuracy(outputs, y):
    hits = tf.equal(tf.argmax(outputs, axis=1), tf.argmax(y, axis=1))
    return tf.reduce_mean(tf.cast(hits, tf.float32))


# %% build_network
def build_network():
    inputs = tf.keras.Input(shape=(784,))
    z = tf.keras.layers.Dense(1024)(inputs)
    z = tf.keras.layers.Activation("tanh")(z)
    z = tf.keras.layers.Dropout(0.2)(z)
    o = tf.keras.layers.Dense(10, activation=tf.nn.softmax)(z)
    return tf.keras.Model(inputs=inputs, outputs=o)


# %% train
def train(x, y):
    model = build_network()
    optimizer = tf.keras.optimizers.Adam(0.001)
    measure = tf.keras.losses.CategoricalCrossentropy()

    @tf.function
    def step(some_x, some_y):
        with tf.GradientTape() as tape:
            loss = measure(some_y, model(some_x, training=True))
        variables = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))

    batches = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(64, drop_remainder=True)
    for _ in range(10):
        for some_x, some_y in batches:
            step(some_x, some_y)
    return model
