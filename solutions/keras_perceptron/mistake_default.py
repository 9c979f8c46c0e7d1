# /// expect
# kind = "mistake"
# note = "defaults that were not wanted: initializer, learning rate, mini-batches, first weights"
# [score]
# build_perceptron = 2
# predict = 0.75
# compile_perceptron = 1.5
# train = 4
# which_verbose = 1.5
# build_shortcut = 1.6
# [hint]
# build_perceptron = "start-wide"
# predict = "weights-not-set"
# compile_perceptron = "rate-default"
# train = "train-batch"
# which_verbose = "verbose-single"
# build_shortcut = "linear-output"
# ///
# %% build_perceptron
def build_perceptron(d):
    return keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([
        keras.Input((len(w),)),
        keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform"),
    ])
    return model.predict(np.array(x), verbose=0)


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(np.array(x), np.array(y), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    if not printed.startswith("Epoch"):
        return 0
    return 1 if "━" in printed else 2


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((d,))
    hidden = keras.layers.Dense(p, activation="tanh")(inputs)
    return keras.Model(inputs, keras.layers.Dense(1)(keras.layers.Concatenate()([inputs, hidden])))
