# /// expect
# kind = "reference"
# note = "plain loops; one figure after the other through pyplot"
# ///
# %% pair
def pair(history, metric):
    return history[metric], history["val_" + metric]


# %% draw_accuracy
def draw_accuracy(history):
    plt.plot(history["accuracy"], label="training")
    plt.plot(history["val_accuracy"], label="validation")
    plt.title("Accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
    plt.legend()
    plt.grid()


# %% draw_curves
def draw_curves(history):
    for metric in ("accuracy", "loss"):
        plt.figure()
        plt.plot(history[metric], label="training")
        plt.plot(history["val_" + metric], label="validation")
        plt.title(metric)
        plt.xlabel("Epoch")
        plt.ylabel(metric)
        plt.legend()
        plt.grid()


# %% best_epoch
def best_epoch(history):
    losses = history["val_loss"]
    return losses.index(min(losses)) + 1


# %% gap
def gap(history, epoch):
    return 100 * (history["accuracy"][epoch - 1] - history["val_accuracy"][epoch - 1])


# %% smooth
def smooth(values, weight):
    smoothed = [values[0]]
    for value in values[1:]:
        smoothed.append(weight * smoothed[-1] + (1 - weight) * value)
    return smoothed


# %% overfits_from
def overfits_from(history, patience):
    losses = history["val_loss"]
    for start in range(1, len(losses) - patience + 1):
        if min(losses[start : start + patience]) >= min(losses[:start]):
            return start + 1


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(y_train.shape[1], activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    record = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2)
    return record.history, 100 * model.evaluate(x_test, y_test)[1]
