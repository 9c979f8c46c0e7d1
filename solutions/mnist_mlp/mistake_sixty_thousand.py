# /// expect
# kind = "mistake"
# note = "the size of MNIST written into the code; a network for images; predictions in place of the model"
# [score]
# preprocess = 0
# one_hot = 0
# accuracy = 0
# build_network = 0
# train = 0
# [hint]
# preprocess = "preprocess-size"
# one_hot = "one-hot-values"
# accuracy = "accuracy-probabilities"
# build_network = "input-shape"
# train = "predictions"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(60000, 784).astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    codes = np.zeros((60000, 10))
    codes[np.arange(60000), labels] = 1
    return codes


# %% accuracy
def accuracy(outputs, y):
    return np.sum(np.argmax(outputs, axis=1) == np.argmax(y, axis=1)) / 10000


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model.predict(x, verbose=0)
