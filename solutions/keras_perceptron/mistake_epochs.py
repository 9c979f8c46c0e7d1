# /// expect
# kind = "mistake"
# note = "one epoch only; zeros for first weights; not compiled; the outputs in a single axis"
# [score]
# build_perceptron = 2
# predict = 2.25
# compile_perceptron = 0
# train = 0
# [hint]
# build_perceptron = "start-equal"
# predict = "one-axis"
# compile_perceptron = "not-compiled"
# train = "wrong-epochs"
# ///
# %% build_perceptron
def build_perceptron(d):
    layer = keras.layers.Dense(1, activation="tanh", kernel_initializer="zeros")
    return keras.Sequential([keras.Input((d,)), layer])


# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    return model.predict(np.array(x), verbose=0)[:, 0]


# %% compile_perceptron
def compile_perceptron(d, learning_rate):
    return keras.Sequential([keras.Input((d,)), keras.layers.Dense(1, activation="tanh")])


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), verbose=0)
    return model, history.history["loss"]
