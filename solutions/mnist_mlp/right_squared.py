# /// expect
# kind = "right"
# note = "the squared error on softmax outputs, which learns as well, only slower; one-hot codes as comparisons"
# ///
# %% preprocess
preprocess = lambda images: (images / 255).astype("f4").reshape([images.shape[0], -1])


# %% one_hot
def one_hot(labels):
    return (labels[:, None] == np.arange(10)).astype(float)


# %% accuracy
def accuracy(outputs, y):
    return tf.keras.metrics.categorical_accuracy(y, outputs).numpy().mean()


# %% build_network
def build_network():
    front = keras.Sequential([keras.Input((784,)), keras.layers.Flatten(), keras.layers.Dense(1024, "sigmoid")])
    return keras.Sequential([front, keras.layers.Dense(10, keras.activations.softmax)])


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(256, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam(0.001), metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=15, verbose=0)
    return model
