# /// expect
# kind = "mistake"
# note = "division without fraction; codes one place off; rounded outputs; models that can't be rebuilt"
# [score]
# preprocess = 1
# one_hot = 0.75
# accuracy = 0
# build_network = 0
# train = 0
# [hint]
# preprocess = "whole-division"
# one_hot = "off-by-one"
# accuracy = "elementwise"
# build_network = "network-layers"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    return (images // 255).reshape(-1, 784).astype(np.float32)


# %% one_hot
def one_hot(labels):
    return np.eye(10)[labels.astype(int) - 1]


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.round(outputs) == y)


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024),
        keras.layers.Lambda(tf.tanh),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
class Network(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(64, activation="tanh")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, x):
        return self.last(self.hidden(x))


def train(x, y):
    model = Network()
    model.compile("adam", "categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
