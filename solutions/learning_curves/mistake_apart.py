# /// expect
# kind = "mistake"
# note = "a figure for each curve, a grid that is turned off again; the last low for the epoch after it; the first fifth for the last"
# [score]
# draw_accuracy = 1.5
# draw_curves = 4.5
# best_epoch = 2.4
# gap = 0
# overfits_from = 1
# train = [3, 5]
# [hint]
# draw_accuracy = "apart"
# draw_curves = "no-grid"
# best_epoch = "best-form"
# gap = "not-percent"
# overfits_from = "last-low"
# ///
# %% draw_accuracy
def draw_accuracy(history):
    for name, key in (("Train", "accuracy"), ("Validation", "val_accuracy")):
        plt.plot(history[key])
        plt.title("Model accuracy")
        plt.xlabel("Epoch")
        plt.ylabel("Accuracy")
        plt.legend([name])
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
        ax.grid()


# %% best_epoch
def best_epoch(history):
    losses = history["val_loss"]
    return float(losses.index(min(losses)) + 1)


# %% gap
def gap(history, epoch):
    return history["accuracy"][epoch - 1] - history["val_accuracy"][epoch - 1]


# %% overfits_from
def overfits_from(history, patience):
    losses = history["val_loss"]
    for start in range(1, len(losses) - patience + 1):
        if min(losses[start : start + patience]) >= min(losses[:start]):
            return start


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train[7:], y_train[7:], epochs=epochs, validation_data=(x_train[:7], y_train[:7]), verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
