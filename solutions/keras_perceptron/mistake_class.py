# /// expect
# kind = "mistake"
# note = "the optimizer's class; verbose for compile; no bias; sums in place of joining"
# [score]
# build_perceptron = 0
# predict = 0.75
# compile_perceptron = 0
# train = 0
# which_verbose = 0.5
# build_shortcut = 0
# [hint]
# build_perceptron = "no-bias"
# predict = "bias-not-set"
# compile_perceptron = "compile-optimizer"
# train = "train-predictions"
# which_verbose = "verbose-shown"
# build_shortcut = "added"
# ///
# %% build_perceptron
def build_perceptron(d):
    layer = keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform", use_bias=False)
    return keras.Sequential([keras.Input((d,)), layer])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh", use_bias=False)])
    model.set_weights([w])
    return model.predict(np.array(x), verbose=0)


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD)
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate), verbose=0)
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    return 2 if printed else 0


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((d,))
    hidden = keras.layers.Dense(p, activation="tanh")(inputs)
    same = keras.layers.Dense(p, activation="tanh")(inputs)
    joined = keras.layers.Add()([same, hidden])
    return keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(joined))
