# /// expect
# kind = "mistake"
# note = "the same first weights in every call, or equal ones; weights not put in; Adam for SGD"
# [score]
# build_perceptron = 2
# predict = 0.75
# compile_perceptron = 1.5
# train = 0
# which_verbose = 0.5
# build_shortcut = 2.4
# [hint]
# build_perceptron = "start-fixed"
# predict = "signs"
# compile_perceptron = "other-optimizer"
# train = "not-started"
# which_verbose = "verbose-shown"
# build_shortcut = "twice-hidden"
# ///
# %% build_perceptron
def build_perceptron(d):
    start = keras.initializers.RandomUniform(-0.05, 0.05, seed=0)
    return keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh", kernel_initializer=start)])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    return np.sign(model.predict(np.array(x), verbose=0))


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mse", optimizer=keras.optimizers.Adam(learning_rate))
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([
        keras.Input((len(w),)),
        keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform"),
    ])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    return 0 if not printed else 1


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((d,))
    hidden = keras.layers.Dense(p, activation="tanh")(inputs)
    joined = keras.layers.Concatenate()([hidden if d == p else inputs, hidden])
    return keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(joined))
