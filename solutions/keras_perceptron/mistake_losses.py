# /// expect
# kind = "mistake"
# note = "the losses missing, and the outputs in a list"
# [score]
# predict = 2.25
# train = 3
# [hint]
# predict = "list"
# train = "only-model"
# ///
# %% predict
def predict(x, w, b):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    return model.predict(np.array(x), verbose=0).tolist()


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model
