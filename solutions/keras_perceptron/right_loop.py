# /// expect
# kind = "right"
# note = "train_on_batch in a loop, initializers as objects, regular expressions, tensors as inputs"
# ///
# %% build_perceptron
def build_perceptron(d):
    start = keras.initializers.RandomUniform(minval=-0.05, maxval=0.05)
    layers = [keras.layers.InputLayer(shape=(d,)), keras.layers.Dense(1, kernel_initializer=start)]
    return keras.Sequential(layers + [keras.layers.Activation("tanh")], name="perceptron")


# %% predict
def predict(x, w, b):
    layer = keras.layers.Dense(1, activation=keras.activations.tanh)
    layer.build((None, len(w)))
    layer.kernel.assign(w)
    layer.bias.assign(b)
    return np.asarray(layer(tf.constant(x)))


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1), keras.layers.Activation("tanh")])
    sgd = keras.optimizers.SGD(learning_rate=learning_rate)
    model.compile(optimizer=sgd, loss=keras.losses.mean_squared_error)
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    losses = []
    for _ in range(epochs):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(tf.constant(x), tf.constant(y))))
    return model, losses


# %% which_verbose
import re


def which_verbose(printed):
    patterns = {1: r"^\d+/\d+ ━", 2: r"^\d+/\d+ - "}
    return next((value for value, pattern in patterns.items() if re.search(pattern, printed, re.MULTILINE)), 0)


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input(shape=[d])
    hidden = keras.Sequential([keras.Input((d,)), keras.layers.Dense(p, activation="tanh")])
    joined = keras.layers.concatenate([inputs, hidden(inputs)])
    outputs = keras.Sequential([keras.Input((d + p,)), keras.layers.Dense(1, activation="tanh")])(joined)
    return keras.Model(inputs, outputs, name="shortcut")
