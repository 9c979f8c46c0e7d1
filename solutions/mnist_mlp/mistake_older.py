# /// expect
# kind = "mistake"
# note = "what older versions of Keras allowed: no shape of the input, lr in place of learning_rate"
# [score]
# build_network = 0
# train = 0
# [hint]
# build_network = "network-layers"
# train = "train-accuracy"
# ///
# %% build_network
def build_network():
    return keras.Sequential([
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
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(lr=0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
