# /// expect
# kind = "mistake"
# note = "float64 inputs, integer codes; the error rate; sigmoid outputs; the cross entropy on tanh outputs"
# [score]
# preprocess = 3
# one_hot = 2.25
# accuracy = 0
# build_network = 3
# train = 0
# [hint]
# preprocess = "float64"
# one_hot = "integer-dtype"
# accuracy = "error-rate"
# build_network = "sigmoid"
# train = "loss-mismatch"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(-1, 784) / 255.0


# %% one_hot
def one_hot(labels):
    return np.eye(10, dtype=int)[labels]


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.argmax(outputs, axis=1) != np.argmax(y, axis=1))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="sigmoid"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="tanh"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
