# /// expect
# kind = "mistake"
# note = "the activation function forgotten or another; mean absolute error; 1 and 2 exchanged"
# [score]
# build_perceptron = 1.5
# predict = 0.75
# compile_perceptron = 2.25
# train = 0
# which_verbose = 0.5
# build_shortcut = 1.6
# [hint]
# build_perceptron = "other-activation"
# predict = "no-tanh"
# compile_perceptron = "other-loss"
# train = "absolute"
# which_verbose = "verbose-exchanged"
# build_shortcut = "linear-hidden"
# ///
# %% build_perceptron
def build_perceptron(d):
    return keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, kernel_initializer="random_uniform")])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1)])
    model.set_weights([w, b])
    return model.predict(np.array(x), verbose=0)


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mae", optimizer=keras.optimizers.SGD(learning_rate))
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mae", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    if not printed:
        return 0
    return 2 if "━" in printed else 1


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((d,))
    hidden = keras.layers.Dense(p)(inputs)
    joined = keras.layers.Concatenate()([inputs, hidden])
    return keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(joined))
