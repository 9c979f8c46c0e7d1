# /// expect
# kind = "mistake"
# note = "the largest value as divisor, classes counted in the labels; outputs equal to codes; a linear network; other data"
# [score]
# preprocess = 1
# one_hot = 2.25
# accuracy = 0
# build_network = 3
# train = 0
# [hint]
# preprocess = "maximum"
# one_hot = "one-hot-absent"
# accuracy = "elementwise"
# build_network = "network-hidden"
# train = "own-data"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(-1, 784).astype(np.float32) / images.max()


# %% one_hot
def one_hot(labels):
    return keras.utils.to_categorical(labels)


# %% accuracy
def accuracy(outputs, y):
    return np.mean(outputs == y)


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, kernel_initializer="random_uniform"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    x = train_images[:2000].reshape(-1, 784) / np.float32(255)
    y = keras.utils.to_categorical(train_labels[:2000], 10)
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=3, verbose=0)
    return model
