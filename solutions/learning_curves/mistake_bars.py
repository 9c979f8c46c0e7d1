# /// expect
# kind = "mistake"
# note = "bars for curves; the figure closed before it is seen"
# [score]
# draw_accuracy = 0
# draw_curves = 0
# [hint]
# draw_accuracy = "no-curve"
# draw_curves = "no-curve"
# ///
# %% draw_accuracy
def draw_accuracy(history):
    plt.bar(range(len(history["accuracy"])), history["accuracy"], label="train")
    plt.scatter(range(len(history["val_accuracy"])), history["val_accuracy"], label="validation")
    plt.title("Accuracy")
    plt.xlabel("Epoch")
    plt.ylabel("Accuracy")
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
    plt.close("all")
