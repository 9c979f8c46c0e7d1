# /// expect
# kind = "mistake"
# note = "tanh outputs and the squared error with a large learning rate: all outputs at the end of the range"
# [score]
# train = 0
# [hint]
# train = "stuck"
# ///
# %% train
def train(x, y):
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1024, activation="tanh"),
        keras.layers.Dense(10, activation="tanh"),
    ])
    model.compile(loss="mse", optimizer=keras.optimizers.Adam(0.1), metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=5, verbose=0)
    return model
