# /// expect
# kind = "mistake"
# note = "divided by 256; outputs averaged; no biases; divided once more before training"
# [score]
# preprocess = 1
# accuracy = 0
# build_network = 2
# train = [1, 5.9]
# [hint]
# preprocess = "divided-by-256"
# accuracy = "mean-output"
# build_network = "no-bias"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(-1, 784).astype(np.float32) / 256


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.sum(outputs * y, axis=1))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="relu", use_bias=False),
        keras.layers.Dense(10, activation="softmax", use_bias=False),
    ])


# %% train
def train(x, y):
    x = x / 255.0
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
