# /// expect
# kind = "right"
# note = "NumPy with types of its own choosing; a functional model; plain SGD with a large learning rate"
# ///
# %% preprocess
def preprocess(images):
    return np.true_divide(images, 255, dtype=np.float32).reshape(len(images), 28 * 28)


# %% one_hot
def one_hot(labels):
    codes = np.zeros((labels.size, 10), dtype="float32")
    codes[np.arange(labels.size), labels] = 1
    return codes


# %% accuracy
def accuracy(outputs, y):
    predicted, right = outputs.argmax(axis=1), np.nonzero(y)[1]
    return np.count_nonzero(predicted == right) / len(y)


# %% build_network
def build_network():
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(1024, "relu")(inputs)
    return keras.Model(inputs, keras.layers.Dense(10, "softmax")(hidden))


# %% train
def train(x, y):
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(512, "relu")(inputs)
    model = keras.Model(inputs, keras.layers.Dense(10, "softmax")(hidden))
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss=keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=12, verbose=0)
    return model
