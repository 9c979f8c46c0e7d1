# /// expect
# kind = "mistake"
# note = "what older versions of Keras allowed: lists into fit and predict, lr, no shape of the input"
# [score]
# build_perceptron = 0
# predict = 0
# compile_perceptron = 0
# train = 0
# which_verbose = 0.5
# build_shortcut = 0
# [hint]
# build_perceptron = "build-layers"
# predict = "predict-values"
# compile_perceptron = "compile-optimizer"
# train = "train-predictions"
# which_verbose = "verbose-shown"
# build_shortcut = "no-shortcut"
# ///
# %% build_perceptron
def build_perceptron(d):
    return keras.Sequential([keras.layers.Dense(1, activation="tanh", kernel_initializer="random_uniform")])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    return model.predict(x, verbose=0)


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(lr=learning_rate))
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(x, y, batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    if not printed:
        return 0
    return 1 if "[====" in printed else 2


# %% build_shortcut
def build_shortcut(d, p):
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(p, activation="tanh"),
        keras.layers.Dense(1, activation="tanh"),
    ])
