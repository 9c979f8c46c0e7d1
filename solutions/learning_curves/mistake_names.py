# /// expect
# kind = "mistake"
# note = "validation called test, names that say nothing; the History object for its dict; 0 for None"
# [score]
# draw_accuracy = 3.5
# draw_curves = 4
# best_epoch = 0
# overfits_from = 3
# train = 1
# [hint]
# draw_accuracy = "legend-test"
# draw_curves = "legend-words"
# best_epoch = "last-epoch"
# overfits_from = "never-number"
# train = "history-object"
# ///
# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"])
    plt.plot(history["val_accuracy"])
    plt.title("Model accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
    plt.legend(["Train", "Test"])
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
        ax.legend(["A", "B"])
        ax.grid()


# %% best_epoch
def best_epoch(history):
    return len(history["val_loss"])


# %% overfits_from
def overfits_from(history, patience):
    losses = history["val_loss"]
    for start in range(1, len(losses) - patience + 1):
        if min(losses[start : start + patience]) >= min(losses[:start]):
            return start + 1
    return 0


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist, res[1] * 100
