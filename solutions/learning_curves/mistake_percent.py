# /// expect
# kind = "mistake"
# note = "a list times 100, percent where none is asked, and none where it is; the best epoch by the wrong curve"
# [score]
# pair = 0
# draw_accuracy = 3
# draw_curves = 3.5
# best_epoch = 0
# gap = 2.25
# smooth = 0.6
# overfits_from = 0.5
# train = 4
# [hint]
# pair = "last-values"
# draw_accuracy = "repeated"
# draw_curves = "percent"
# best_epoch = "by-accuracy"
# gap = "absolute"
# smooth = "raw-before"
# overfits_from = "after-best"
# train = "fraction"
# ///
# %% pair
def pair(history, metric):
    return history[metric][-1], history["val_" + metric][-1]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"] * 100)
    plt.plot(history["val_accuracy"] * 100)
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
        ax.plot(np.multiply(history[metric], 100 if metric == "accuracy" else 1))
        ax.plot(history["val_" + metric])
        ax.set_title("Model " + metric)
        ax.set_xlabel("Epoch")
        ax.set_ylabel(metric)
        ax.legend(["Train", "Validation"])
        ax.grid()


# %% best_epoch
def best_epoch(history):
    return int(np.argmax(history["val_accuracy"])) + 1


# %% gap
def gap(history, epoch):
    return abs(history["accuracy"][epoch - 1] - history["val_accuracy"][epoch - 1]) * 100


# %% smooth
def smooth(values, weight):
    smoothed = [values[0]]
    for before, value in zip(values, values[1:]):
        smoothed.append(weight * before + (1 - weight) * value)
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    return history["val_loss"].index(min(history["val_loss"])) + 2


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1]
