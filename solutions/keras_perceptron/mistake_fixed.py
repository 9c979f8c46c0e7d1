# /// expect
# kind = "mistake"
# note = "numbers of the examples in place of the arguments; a model made once, outside the function"
# [score]
# build_perceptron = 0.5
# predict = 0
# compile_perceptron = 1.5
# train = 0
# which_verbose = 0
# build_shortcut = 0
# [hint]
# build_perceptron = "input-shape"
# predict = "predict-values"
# compile_perceptron = "rate-fixed"
# train = "rate-fixed"
# which_verbose = "verbose-shown"
# build_shortcut = "input-shape"
# ///
# %% build_perceptron
only_model = keras.Sequential([
    keras.Input((2,)),
    keras.layers.Dense(1, activation="linear", kernel_initializer="zeros"),
])


def build_perceptron(d):
    return only_model


# %% predict
def predict(x, w, b):
    return np.array([[0.4621], [-0.2449]], dtype=np.float32)


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    model = keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=0.1))
    return model


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=0.1))
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]


# %% which_verbose
def which_verbose(printed):
    return 1


# %% build_shortcut
def build_shortcut(d, p):
    inputs = keras.Input((2,))
    hidden = keras.layers.Dense(3, activation="tanh")(inputs)
    joined = keras.layers.Concatenate()([inputs, hidden])
    return keras.Model(inputs, keras.layers.Dense(1, activation="tanh")(joined))
