# /// expect
# kind = "mistake"
# note = "right computations in the wrong form: functional for Sequential, tensors, a string; or the record of fit"
# [score]
# build_perceptron = 2.5
# predict = 2.25
# compile_perceptron = 0
# train = 0
# which_verbose = 1.5
# build_shortcut = 1.6
# [hint]
# build_perceptron = "functional"
# predict = "tensor-for-ndarray"
# compile_perceptron = "compile-optimizer"
# train = "history"
# which_verbose = "not-an-integer"
# build_shortcut = "hidden-first"
# ///
# %% build_perceptron
def build_perceptron(d):
    inputs = keras.Input((d,))
    outputs = keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform")(inputs)
    return keras.Model(inputs, outputs)


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    return model(np.array(x))


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    return model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    return model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)


# %% which_verbose
def which_verbose(printed):
    if not printed:
        return "0"
    return "1" if "━" in printed else "2"


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((d,))
    hidden = keras.layers.Dense(p, activation="tanh")(inputs)
    joined = keras.layers.Concatenate()([hidden, inputs])
    return keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(joined))
