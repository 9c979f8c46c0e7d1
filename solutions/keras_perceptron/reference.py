# /// expect
# kind = "reference"
# note = "Keras as the text shows it, each task built on those before it"
# ///
# %% build_perceptron
def build_perceptron(d):
    return keras.Sequential([
        keras.Input(shape=(d,)),
        keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform"),
    ])


# %% predict
def predict(x, w, b):
    model = build_perceptron(len(w))
    model.set_weights([w, b])
    return model(np.array(x)).numpy()


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = build_perceptron(d)
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=learning_rate))
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = compile_perceptron(len(w), learning_rate)
    model.set_weights([w, b])
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    if not printed:
        return 0
    return 1 if "━" in printed else 2


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input(shape=(d,))
    hidden = keras.layers.Dense(p, activation="tanh")(inputs)
    joined = keras.layers.Concatenate()([inputs, hidden])
    outputs = keras.layers.Dense(1, activation="tanh")(joined)
    return keras.Model(inputs, outputs)
