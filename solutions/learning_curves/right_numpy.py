# /// expect
# kind = "right"
# note = "NumPy; axes as objects; two vertical axes in one part; the split by hand"
# ///
# %% pair
def pair(history, metric):
    return tuple(history[prefix + metric] for prefix in ("", "val_"))


# %% draw_accuracy
def draw_accuracy(history):
    curves = np.array([history["accuracy"], history["val_accuracy"]])
    _, ax = plt.subplots()
    lines = ax.plot(np.arange(curves.shape[1]), curves.T)
    ax.set(title="Model accuracy", xlabel="Epoch", ylabel="Accuracy")
    ax.legend(lines, ["Train", "Validation"])
    ax.grid(True)


# %% draw_curves
def draw_curves(history):
    _, left = plt.subplots()
    right = left.twinx()
    epochs = np.arange(len(history["loss"]))
    lines = left.plot(epochs, history["accuracy"], "b-", label="train accuracy")
    lines += left.plot(epochs, history["val_accuracy"], "b--", label="val accuracy")
    lines += right.plot(epochs, history["loss"], "r-", label="train loss")
    lines += right.plot(epochs, history["val_loss"], "r--", label="val loss")
    left.set(title="Learning curves", xlabel="Epoch", ylabel="Accuracy")
    right.set_ylabel("Loss")
    right.legend(handles=lines)
    left.grid()


# %% best_epoch
def best_epoch(history):
    return np.argmin(history["val_loss"]) + 1


# %% gap
def gap(history, epoch):
    return 100 * np.subtract(history["accuracy"], history["val_accuracy"])[epoch - 1]


# %% smooth
def smooth(values, weight):
    places = np.arange(len(values))
    powers = np.tril(weight ** (places[:, None] - places))
    shares = np.where(places, 1 - weight, 1)
    return (powers * shares @ values).tolist()


# %% overfits_from
def overfits_from(history, patience):
    losses = np.array(history["val_loss"])
    is_low = np.append(True, losses[1:] < np.minimum.accumulate(losses)[:-1])
    found = np.flatnonzero(np.convolve(~is_low, np.ones(patience)) == patience)
    return found[0] + 2 - patience if found.size else None


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    kept = len(x_train) * 4 // 5
    inputs = tf.keras.Input(x_train.shape[1:])
    outputs = tf.keras.layers.Dense(y_train.shape[1], activation="softmax")(inputs)
    model = tf.keras.Model(inputs, outputs)
    model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(), metrics=["accuracy"])
    record = model.fit(
        x_train[:kept], y_train[:kept], validation_data=(x_train[kept:], y_train[kept:]), epochs=epochs
    )
    right = model.predict(x_test).argmax(axis=1) == y_test.argmax(axis=1)
    return record.history, 100 * right.mean()
