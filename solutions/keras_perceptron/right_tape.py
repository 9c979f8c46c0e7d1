# /// expect
# kind = "right"
# note = "GradientTape in place of fit, functional models where any will do, closures and lambdas"
# ///
# %% build_perceptron
build_perceptron = lambda d: keras.Sequential([
    keras.Input(batch_shape=(None, d)),
    keras.layers.Dense(1, "tanh", kernel_initializer=keras.initializers.RandomUniform()),
])


# %% predict
def predict(x, w, b):
    inputs = keras.Input((len(x[0]),))
    model = keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(inputs))
    for variable, value in zip(model.trainable_variables, (w, b)):
        variable.assign(value)
    return model.predict_on_batch(np.asarray(x))


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    inputs = keras.Input((d,))
    model = keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(inputs))
    options = dict(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.SGD(learning_rate))
    model.compile(**options)
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    inputs = keras.Input((len(w),))
    model = keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(inputs))
    model.set_weights([w, b])
    x, y = tf.constant(x), tf.constant(y, dtype=tf.float32)
    losses = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - model(x)) ** 2)
        for variable, slope in zip(model.trainable_variables, tape.gradient(loss, model.trainable_variables)):
            variable.assign_sub(learning_rate * slope)
        losses.append(float(loss))
    return model, losses


# %% which_verbose
def which_verbose(printed):
    return bool(printed) + any(line.split()[1] == "-" for line in printed.splitlines())


# %% build_shortcut
class Shortcut:
    def __init__(self, p):
        self.hidden = keras.layers.Dense(p, activation="tanh")
        self.output = keras.layers.Dense(1, activation="tanh")

    def __call__(self, inputs):
        return self.output(keras.layers.Concatenate()((inputs, self.hidden(inputs))))


def build_shortcut(d, p):
    inputs = keras.Input((d,))
    return keras.Model(inputs=[inputs], outputs=[Shortcut(p)(inputs)])
