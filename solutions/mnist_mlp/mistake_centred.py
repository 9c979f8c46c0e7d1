# /// expect
# kind = "mistake"
# note = "scaled to -1 and 1; scaled in the model again; a learning rate that is too small"
# [score]
# preprocess = 1
# build_network = 2
# train = [0.5, 5.5]
# [hint]
# preprocess = "centred"
# build_network = "scales-again"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(-1, 784).astype(np.float32) / 127.5 - 1


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Rescaling(1 / 255),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.SGD(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
