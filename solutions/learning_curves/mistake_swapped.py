# /// expect
# kind = "mistake"
# note = "the wrong way round: order, legend, sign, weights; the test data as validation data"
# [score]
# pair = 0.5
# draw_accuracy = 3.5
# draw_curves = 4
# best_epoch = 0.6
# gap = 0
# smooth = 0.6
# overfits_from = 1
# train = 3
# [hint]
# pair = "pair-swapped"
# draw_accuracy = "legend-swapped"
# draw_curves = "legend-swapped"
# best_epoch = "zero-based"
# gap = "inverted"
# smooth = "weights-swapped"
# overfits_from = "when-noticed"
# train = "test-as-validation"
# ///
# %% pair
def pair(history, metric):
    return history["val_" + metric], history[metric]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["val_accuracy"])
    plt.plot(history["accuracy"])
    plt.title("Model accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
    plt.legend(["Train", "Validation"])
    plt.grid()
    plt.show()


# %% draw_curves
def draw_curves(history):
    _, axes = plt.subplots(1, 2)
    for ax, metric in zip(axes, ["accuracy", "loss"]):
        ax.plot(history["val_" + metric])
        ax.plot(history[metric])
        ax.set_title("Model " + metric)
        ax.set_xlabel("Epoch")
        ax.set_ylabel(metric)
        ax.legend(["Train", "Validation"])
        ax.grid()


# %% best_epoch
def best_epoch(history):
    return history["val_loss"].index(min(history["val_loss"]))


# %% gap
def gap(history, epoch):
    return 100 * (history["val_accuracy"][epoch - 1] - history["accuracy"][epoch - 1])


# %% smooth
def smooth(values, weight):
    smoothed = [values[0]]
    for value in values[1:]:
        smoothed.append((1 - weight) * smoothed[-1] + weight * value)
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    lowest, waited = float("inf"), 0
    for epoch, loss in enumerate(history["val_loss"], 1):
        waited = 0 if loss < lowest else waited + 1
        lowest = min(lowest, loss)
        if waited == patience:
            return epoch


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, batch_size=128, epochs=epochs, validation_data=(x_test, y_test), verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
