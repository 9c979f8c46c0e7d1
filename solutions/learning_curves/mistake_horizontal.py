# /// expect
# kind = "mistake"
# note = "a horizontal axis that counts no epochs, a curve too many, no title; nothing drawn"
# [score]
# draw_accuracy = 2
# draw_curves = 2
# smooth = 0
# [hint]
# draw_accuracy = "epoch-axis"
# draw_curves = "other-curves"
# smooth = "smooth-form"
# ///
# %% draw_accuracy
def draw_accuracy(history):
    epochs = np.linspace(0, 1, len(history["accuracy"]))
    plt.plot(epochs, history["accuracy"], label="train")
    plt.plot(epochs, history["val_accuracy"], label="val")
    plt.xlabel("epoch")
    plt.ylabel("accuracy")
    plt.legend()
    plt.grid()


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
        ax.plot(np.add(history[metric], history["val_" + metric]) / 2)


# %% smooth
def smooth(values, weight):
    last = values[0]
    for value in values:
        last = weight * last + (1 - weight) * value
    return last
