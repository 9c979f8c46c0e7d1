# /// expect
# kind = "mistake"
# note = "parentheses for brackets and the keys of 2018; a list times 100; comparing with the epoch before"
# [score]
# pair = 0
# draw_accuracy = 0
# draw_curves = 0
# best_epoch = 0
# gap = 0
# smooth = 0.6
# overfits_from = 0
# train = 1
# [hint]
# pair = "pair-values"
# draw_accuracy = "no-curve"
# draw_curves = "no-curve"
# best_epoch = "the-loss"
# gap = "not-percent"
# smooth = "from-zero"
# overfits_from = "by-previous"
# train = "no-accuracy"
# ///
# %% pair
def pair(history, metric):
    return history(metric), history("val_" + metric)


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["acc"])
    plt.plot(history["val_acc"])
    plt.title("Model accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
    plt.legend(["Train", "Validation"])
    plt.grid()
    plt.show()


# %% draw_curves
def draw_curves(history):
    hist = model.fit(x_train, y_train, epochs=len(history["loss"]))
    plt.plot(hist.history["accuracy"])
    plt.show()


# %% best_epoch
def best_epoch(history):
    return min(history["val_loss"])


# %% gap
def gap(history, epoch):
    return (history["accuracy"] * 100)[epoch - 1] - (history["val_accuracy"] * 100)[epoch - 1]


# %% smooth
def smooth(values, weight):
    last, smoothed = 0.0, []
    for value in values:
        last = weight * last + (1 - weight) * value
        smoothed.append(last)
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    losses, waited = history["val_loss"], 0
    for place in range(1, len(losses)):
        waited = waited + 1 if losses[place] >= losses[place - 1] else 0
        if waited == patience:
            return place + 2 - patience


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["acc"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
