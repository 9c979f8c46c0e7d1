# /// expect
# kind = "mistake"
# note = "four curves in one pair of axes; the last of several best epochs; an index that is one too large; changed arguments"
# [score]
# pair = 1.5
# draw_accuracy = 1.5
# draw_curves = 1.5
# best_epoch = 2.4
# gap = 0
# smooth = 2.4
# overfits_from = 0
# train = 4
# [hint]
# pair = "pair-form"
# draw_accuracy = "one-curve"
# draw_curves = "same-axes"
# best_epoch = "best-ties"
# gap = "epoch-off"
# smooth = "changed"
# overfits_from = "not-reset"
# train = "evaluate-list"
# ///
# %% pair
def pair(history, metric):
    return [history[metric], history["val_" + metric]]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"])
    plt.title("Model accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
    plt.legend(["Train"])
    plt.grid()
    plt.show()


# %% draw_curves
def draw_curves(history):
    plt.plot(history["accuracy"], label="train accuracy")
    plt.plot(history["val_accuracy"], label="validation accuracy")
    plt.plot(history["loss"], label="train loss")
    plt.plot(history["val_loss"], label="validation loss")
    plt.title("Accuracy and loss")
    plt.xlabel("Epoch")
    plt.ylabel("Value")
    plt.legend()
    plt.grid()
    plt.show()


# %% best_epoch
def best_epoch(history):
    losses = history["val_loss"]
    return len(losses) - losses[::-1].index(min(losses))


# %% gap
def gap(history, epoch):
    return 100 * (history["accuracy"][epoch] - history["val_accuracy"][epoch])


# %% smooth
def smooth(values, weight):
    for place in range(1, len(values)):
        values[place] = weight * values[place - 1] + (1 - weight) * values[place]
    return values


# %% overfits_from
def overfits_from(history, patience):
    lowest, waited = float("inf"), 0
    for epoch, loss in enumerate(history["val_loss"], 1):
        if loss < lowest:
            lowest = loss
        else:
            waited += 1
        if waited == patience:
            return epoch - patience + 1


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2, verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res * 100
