# /// expect
# kind = "mistake"
# note = "codes for a loss that wants labels; a loss that does not exist; values of a single sample only"
# [score]
# preprocess = 0
# one_hot = 0
# train = 0
# [hint]
# preprocess = "preprocess-values"
# one_hot = "one-hot-values"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    return images[0].reshape(784).astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return np.eye(10)[labels[0]]


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
