# /// expect
# kind = "right"
# note = "Korean words; names given to legend in the order of drawing; plt.show between two figures"
# ///
# %% pair
def pair(history, metric):
    return history[metric], history[f"val_{metric}"]


# %% draw_accuracy
def draw_accuracy(history):
    epochs = range(1, len(history["accuracy"]) + 1)
    plt.plot(epochs, history["accuracy"], "o-")
    plt.plot(epochs, history["val_accuracy"], "s--")
    plt.title("모델의 정확률")
    plt.ylabel("정확률")
    plt.xlabel("세대")
    plt.legend(["학습", "검증"], loc="lower right")
    plt.grid(axis="y")


# %% draw_curves
def draw_curves(history):
    def draw(key, name):
        plt.plot(history["val_" + key])
        plt.plot(history[key])
        plt.title(f"{name} 곡선")
        plt.ylabel(name)
        plt.xlabel("에포크")
        plt.legend(["검증 데이터", "훈련 데이터"])
        plt.grid()
        plt.show()

    draw("accuracy", "정확도")
    draw("loss", "손실")


# %% best_epoch
def best_epoch(history):
    return min(range(len(history["val_loss"])), key=history["val_loss"].__getitem__) + 1


# %% gap
def gap(history, epoch):
    pairs = list(zip(history["accuracy"], history["val_accuracy"]))
    training, validation = pairs[epoch - 1]
    return (training - validation) * 100


# %% smooth
from itertools import accumulate

smooth = lambda values, weight: list(accumulate(values, lambda last, value: weight * last + (1 - weight) * value))


# %% overfits_from
def overfits_from(history, patience):
    lowest = None
    for epoch, loss in enumerate(history["val_loss"], start=1):
        if lowest is None or loss < lowest:
            lowest, waited = loss, 0
        else:
            waited += 1
            if waited == patience:
                return epoch - patience + 1


# %% train
class Net(tf.keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.out = tf.keras.layers.Dense(classes)

    def call(self, x):
        return self.out(x)


def train(x_train, y_train, x_test, y_test, epochs):
    model = Net(y_train.shape[1])
    loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(), loss=loss, metrics=["accuracy"])
    hist = model.fit(x_train, y_train, epochs=epochs, validation_split=0.2)
    _, accuracy = model.evaluate(x_test, y_test)
    return hist.history, accuracy * 100
