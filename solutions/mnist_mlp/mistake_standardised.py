# /// expect
# kind = "mistake"
# note = "mean and deviation of the data at hand; batch normalisation; lists into fit"
# [score]
# preprocess = 1
# build_network = 2
# train = 0
# [hint]
# preprocess = "standardised"
# build_network = "extra-weights"
# train = "train-accuracy"
# ///
# %% preprocess
def preprocess(images):
    inputs = images.reshape(-1, 784).astype(np.float32)
    return (inputs - inputs.mean()) / inputs.std()


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.BatchNormalization(),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x.tolist(), y.tolist(), batch_size=64, epochs=1, verbose=0)
    return model
