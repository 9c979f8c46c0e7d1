# /// expect
# kind = "mistake"
# note = "divided by 255 twice, coded twice; hits not divided; 1021 nodes; one network trained and another returned"
# [score]
# preprocess = 1
# one_hot = 0
# accuracy = 0
# build_network = 2
# train = 0
# [hint]
# preprocess = "scaled-twice"
# one_hot = "coded-twice"
# accuracy = "count"
# build_network = "hidden-units"
# train = "untrained"
# ///
# %% preprocess
def preprocess(images):
    inputs = images.reshape(-1, 784).astype(np.float32) / 255.0
    return inputs / 255.0


# %% one_hot
def one_hot(labels):
    return keras.utils.to_categorical(keras.utils.to_categorical(labels, 10), 10)


# %% accuracy
def accuracy(outputs, y):
    return np.sum(np.argmax(outputs, axis=1) == np.argmax(y, axis=1))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1021, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    def network():
        return keras.Sequential([
            keras.Input((784,)),
            keras.layers.Dense(1024, activation="tanh"),
            keras.layers.Dense(10, activation="softmax"),
        ])

    model = network()
    model.compile("adam", "categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return network()
