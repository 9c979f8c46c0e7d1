# /// expect
# kind = "mistake"
# note = "something left out: the validation data, the legend and the grid, the smoothing; losses of the training"
# [score]
# pair = 0.5
# draw_accuracy = 3
# draw_curves = 2
# best_epoch = 0
# gap = 0
# smooth = 0.6
# overfits_from = 0
# train = 1
# [hint]
# pair = "same-twice"
# draw_accuracy = "no-legend"
# draw_curves = "wrong-metric"
# best_epoch = "by-training"
# gap = "of-loss"
# smooth = "not-smoothed"
# overfits_from = "overfit-never"
# train = "no-validation"
# ///
# %% pair
def pair(history, metric):
    return history[metric], history[metric]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"], label="train")
    plt.plot(history["val_accuracy"], label="val")
    plt.title("Accuracy")
    plt.xlabel("epoch")
    plt.ylabel("accuracy")
    plt.show()


# %% draw_curves
def draw_curves(history):
    plt.plot(history["loss"], label="train")
    plt.plot(history["val_loss"], label="val")
    plt.title("Learning curves")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    plt.legend()
    plt.grid()


# %% best_epoch
def best_epoch(history):
    return int(np.argmin(history["loss"])) + 1


# %% gap
def gap(history, epoch):
    return 100 * (history["loss"][epoch - 1] - history["val_loss"][epoch - 1])


# %% smooth
def smooth(values, weight):
    return list(values)


# %% overfits_from
def overfits_from(history, patience):
    lowest, waited = float("inf"), 0
    for epoch, loss in enumerate(history["loss"], 1):
        waited = 0 if loss < lowest else waited + 1
        lowest = min(lowest, loss)
        if waited == patience:
            return epoch - patience + 1


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
