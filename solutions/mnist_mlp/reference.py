# /// expect
# kind = "reference"
# note = "the chapter's network with softmax and the cross entropy in place of tanh and the squared error"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(-1, 784).astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return keras.utils.to_categorical(labels, 10)


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.argmax(outputs, axis=1) == np.argmax(y, axis=1))


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input(shape=(784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])


# %% train
def train(x, y):
    model = build_network()
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.001))
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model
