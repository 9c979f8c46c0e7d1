# /// expect
# kind = "mistake"
# note = "the model that is returned is not the one that was trained"
# [score]
# train = 2
# [hint]
# train = "untrained"
# ///
# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    copy = keras.models.clone_model(model)
    copy.set_weights([w, b])
    copy.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    history = copy.fit(np.array(x), np.array(y), batch_size=len(x), epochs=epochs, verbose=0)
    return model, history.history["loss"]
