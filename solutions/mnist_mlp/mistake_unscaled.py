# /// expect
# kind = "mistake"
# note = "the pixels never divided; labels left as they are; a percentage; no softmax; no epoch"
# [score]
# preprocess = 1
# one_hot = 0
# accuracy = 0
# build_network = 3
# train = 0
# [hint]
# preprocess = "unscaled"
# one_hot = "labels-kept"
# accuracy = "percent"
# build_network = "other-range"
# train = "untrained"
# ///
# %% preprocess
def preprocess(images):
    return images.reshape(len(images), 784).astype(np.float32)


# %% one_hot
def one_hot(labels):
    return labels.astype(np.float32)


# %% accuracy
def accuracy(outputs, y):
    return np.mean(np.argmax(outputs, axis=1) == np.argmax(y, axis=1)) * 100


# %% build_network
def build_network():
    return keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, kernel_initializer="random_uniform"),
    ])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=0, verbose=0)
    return model
