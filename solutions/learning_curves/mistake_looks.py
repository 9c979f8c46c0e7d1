# /// expect
# kind = "mistake"
# note = "lines that look alike, labels on the wrong axes; arrays for lists; validation data that were trained on"
# [score]
# pair = 1.5
# draw_accuracy = 3.5
# draw_curves = 4.5
# best_epoch = 0
# smooth = 2.4
# overfits_from = 3.5
# train = 3
# [hint]
# pair = "pair-form"
# draw_accuracy = "same-look"
# draw_curves = "labels-exchanged"
# best_epoch = "largest"
# smooth = "smooth-form"
# overfits_from = "tie-is-low"
# train = "trained-on-all"
# ///
# %% pair
def pair(history, metric):
    return np.array(history[metric]), np.array(history["val_" + metric])


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"], "b")
    plt.plot(history["val_accuracy"], "b")
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
        ax.set_title("")
        ax.set_xlabel(metric)
        ax.set_ylabel("Epoch")


# %% best_epoch
def best_epoch(history):
    return int(np.argmax(history["val_loss"])) + 1


# %% smooth
def smooth(values, weight):
    smoothed = np.array(values)
    for place in range(1, len(values)):
        smoothed[place] = weight * smoothed[place - 1] + (1 - weight) * values[place]
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    lowest, waited = float("inf"), 0
    for epoch, loss in enumerate(history["val_loss"], 1):
        if loss <= lowest:
            lowest, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            return epoch - patience + 1


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_data=(x_train[-7:], y_train[-7:]), verbose=0)
    res = model.evaluate(x_test, y_test, verbose=0)
    return hist.history, res[1] * 100
