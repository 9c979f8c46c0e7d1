# /// expect
# kind = "mistake"
# note = "images left as arrays; codes in a list; hits not averaged; layers in a list; the history returned"
# [score]
# preprocess = 0
# one_hot = 2.25
# accuracy = 0
# build_network = 0
# train = 0
# [hint]
# preprocess = "not-flat"
# one_hot = "list"
# accuracy = "not-averaged"
# build_network = "network-layers"
# train = "history"
# ///
# %% preprocess
def preprocess(images):
    return images.astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return np.eye(10)[labels].tolist()


# %% accuracy
def accuracy(outputs, y):
    return np.argmax(outputs, axis=1) == np.argmax(y, axis=1)


# %% build_network
def build_network():
    return [
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ]


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    return model.fit(x, y, batch_size=64, epochs=1, verbose=0)
