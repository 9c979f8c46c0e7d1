# /// expect
# kind = "mistake"
# note = "one optimizer, outside the function, for all models"
# [score]
# train = 0
# [hint]
# train = "train-predictions"
# ///
# %% train
sgd = keras.optimizers.SGD(0.5)


def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    sgd.learning_rate = learning_rate
    model.compile(loss="mse", optimizer=sgd)
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]
