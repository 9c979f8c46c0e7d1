# /// expect
# kind = "mistake"
# note = "an argument that is not used: the metric, the epoch, the weight, the patience; numbers fixed in the code"
# [score]
# pair = 0.5
# draw_accuracy = 3
# draw_curves = 2
# best_epoch = 0
# gap = 0.75
# smooth = 0.6
# overfits_from = 0
# train = 3
# [hint]
# pair = "metric-ignored"
# draw_accuracy = "fixed-epochs"
# draw_curves = "cut-off"
# gap = "epoch-ignored"
# smooth = "smooth-values"
# overfits_from = "patience-ignored"
# train = "wrong-epochs"
# ///
# %% pair
def pair(history, metric):
    return history["loss"], history["val_loss"]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(range(5), history["accuracy"][:5])
    plt.plot(range(5), history["val_accuracy"][:5])
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
        ax.plot(history[metric])
        ax.plot(history["val_" + metric])
        ax.set_title("Model " + metric)
        ax.set_xlabel("Epoch")
        ax.set_ylabel(metric)
        ax.legend(["Train", "Validation"])
        ax.grid()
        ax.set_xlim(0, 5)


# %% best_epoch
def best_epoch(history):
    return 6


# %% gap
def gap(history, epoch):
    return 100 * (history["accuracy"][-1] - history["val_accuracy"][-1])


# %% smooth
def smooth(values, weight):
    smoothed = [values[0]]
    for value in values[1:]:
        smoothed.append(0.95 * smoothed[-1] + 0.05 * value)
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    lowest = float("inf")
    for epoch, loss in enumerate(history["val_loss"], 1):
        if loss >= lowest:
            return epoch
        lowest = loss


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=10, validation_split=0.2, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
