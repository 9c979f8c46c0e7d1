# /// expect
# kind = "mistake"
# note = "pixels of different images mixed; nine classes; no axis; two hidden layers; a Lambda layer"
# [score]
# preprocess = 1
# one_hot = 0
# accuracy = 0
# build_network = 2
# train = 0
# [hint]
# preprocess = "mixed"
# one_hot = "nine-classes"
# accuracy = "no-axis"
# build_network = "depth"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(784, -1).T.astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return (labels[:, np.newaxis] == np.arange(9)).astype(float)


# %% accuracy
def accuracy(outputs, y):
    return float(np.argmax(outputs) == np.argmax(y))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Lambda(lambda pixels: 2 * pixels - 1),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile("adam", "categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
