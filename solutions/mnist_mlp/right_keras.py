# /// expect
# kind = "right"
# note = "Keras's layers, operations and metrics throughout; outputs without an activation and a loss that knows it"
# ///
# %% preprocess
def preprocess(images):
    return keras.Sequential([keras.layers.Flatten(), keras.layers.Rescaling(1 / 255)])(images)


# %% one_hot
def one_hot(labels):
    return keras.ops.one_hot(labels, 10)


# %% accuracy
def accuracy(outputs, y):
    metric = keras.metrics.CategoricalAccuracy()
    metric.update_state(y, outputs)
    return float(metric.result())


# %% build_network
def build_network():
    model = keras.Sequential(name="mlp")
    model.add(keras.layers.InputLayer(shape=(784,)))
    for units, activation in ((1024, keras.layers.ReLU()), (10, "softmax")):
        model.add(keras.layers.Dense(units, activation=activation))
    model.compile("adam", "categorical_crossentropy")
    return model


# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(256),
        keras.layers.LeakyReLU(),
        keras.layers.Dropout(0.3),
        keras.layers.Dense(10),
    ])
    model.compile("adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x, y, batch_size=64, epochs=20, validation_split=0.1, verbose=2, callbacks=[stop])
    return model
