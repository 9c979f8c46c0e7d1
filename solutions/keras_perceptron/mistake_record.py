# /// expect
# kind = "mistake"
# note = "the whole record of fit for the losses; doubles from NumPy"
# [score]
# predict = 2.25
# train = 3
# [hint]
# predict = "float64"
# train = "history-for-losses"
# ///
# %% predict
def predict(x, w, b):
    return np.tanh(np.array(x) @ w + b)


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = model.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history
