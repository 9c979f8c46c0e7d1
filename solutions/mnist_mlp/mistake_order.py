# /// expect
# kind = "mistake"
# note = "images, codes, axes, layers and answers in another order"
# [score]
# preprocess = 1
# one_hot = 0
# accuracy = 0
# build_network = 0
# train = 0
# [hint]
# preprocess = "columns"
# one_hot = "transposed"
# accuracy = "wrong-axis"
# build_network = "output-shape"
# train = "untrained"
# ///
# %% preprocess
def preprocess(images):
    return images.transpose(0, 2, 1).reshape(-1, 784).astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return tf.one_hot(labels, 10, axis=0)


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.argmax(outputs, axis=0) == np.argmax(y, axis=0))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(10, activation="softmax"),
        keras.layers.Dense(1024, activation="tanh"),
    ])


# %% train
def train(x, y):
    y = np.random.permutation(y)
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model
