# /// expect
# kind = "mistake"
# note = "the numbers of the examples written into the functions; a network without anything learned"
# [score]
# preprocess = 0
# one_hot = 0
# accuracy = 0
# build_network = 2
# train = 0
# [hint]
# preprocess = "preprocess-values"
# one_hot = "one-hot-values"
# accuracy = "accuracy-probabilities"
# build_network = "hidden-units"
# train = "untrained"
# ///
# %% preprocess
def preprocess(images):
    inputs = np.zeros((3, 784), dtype=np.float32)
    inputs[0, 1], inputs[0, 28], inputs[2, 783] = 1.0, 0.2, 0.4
    return inputs


# %% one_hot
def one_hot(labels):
    return np.array([[0.0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]])


# %% accuracy
def accuracy(outputs, y):
    return 0.75


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(100, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
