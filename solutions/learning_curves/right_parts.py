# /// expect
# kind = "right"
# note = "parts of one figure; titles over all; a legend of the figure, or of patches; recursion and tensors"
# ///
# %% pair
from operator import itemgetter


def pair(history, metric):
    return itemgetter(metric, "val_" + metric)(history)


# %% draw_accuracy
from matplotlib.patches import Patch


def draw_accuracy(history):
    ax = plt.figure().add_subplot()
    ax.plot(history["accuracy"], color="green")
    ax.plot(history["val_accuracy"], color="purple")
    ax.figure.suptitle("ACCURACY of training and validation")
    ax.set_xlabel("epochs, counted from 0")
    ax.set_ylabel("accuracy")
    ax.legend(handles=[Patch(color="purple", label="Val"), Patch(color="green", label="Train")])
    ax.xaxis.grid(True)


# %% draw_curves
def draw_curves(history):
    fig, parts = plt.subplots(nrows=2)
    for part, metric in zip(parts, ["loss", "accuracy"]):
        plt.sca(part)
        plt.plot(history[metric], color="C0")
        plt.plot(history["val_" + metric], color="C1")
        plt.xlabel("epoch")
        plt.ylabel(metric)
        plt.grid()
        plt.legend(["training", "validation"])
    fig.suptitle("Learning curves")


# %% best_epoch
def best_epoch(history):
    return min((loss, epoch) for epoch, loss in enumerate(history["val_loss"], 1))[1]


# %% gap
def gap(history, epoch):
    a, v = tf.gather(history["accuracy"], epoch - 1), tf.gather(history["val_accuracy"], epoch - 1)
    return tf.subtract(a, v) * 100


# %% smooth
def smooth(values, weight):
    if len(values) == 1:
        return values[:]
    before = smooth(values[:-1], weight)
    return before + [weight * before[-1] + (1 - weight) * values[-1]]


# %% overfits_from
def overfits_from(history, patience):
    losses = history["val_loss"]
    is_low = [all(loss < earlier for earlier in losses[:place]) for place, loss in enumerate(losses)]
    starts = (place for place in range(len(losses) - patience + 1) if not any(is_low[place : place + patience]))
    start = next(starts, None)
    return None if start is None else start + 1


# %% train
def train(x_train, y_train, x_test, y_test, epochs):
    kept = len(x_train) - len(x_train) // 5
    training = tf.data.Dataset.from_tensor_slices((x_train[:kept], y_train[:kept])).batch(8)
    validation = tf.data.Dataset.from_tensor_slices((x_train[kept:], y_train[kept:])).batch(8)
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Dense(units=y_train.shape[1], activation="sigmoid"))
    model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
    hist = model.fit(training, validation_data=validation, epochs=epochs)
    return hist.history, model.evaluate(x_test, y_test, return_dict=True)["accuracy"] * 100
