# /// expect
# kind = "mistake"
# note = "a learning rate at which linear outputs overflow"
# [score]
# train = 0
# [hint]
# train = "diverged"
# ///
# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="relu"),
        keras.layers.Dense(10, activation="linear"),
    ])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(10.0), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=5, verbose=0)
    return model
