# /// expect
# kind = "right"
# note = "plain Python: loops, comprehensions and the modules random and statistics"
# ///
# %% diagnose
import statistics


def diagnose(train_losses, val_losses, high, gap):
    train_loss, val_loss = (statistics.fmean(losses[-3:]) for losses in (train_losses, val_losses))
    return "under" if train_loss > high else "over" if val_loss > train_loss + gap else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    pairs = zip(w.numpy().ravel().tolist(), gradient.numpy().ravel().tolist())
    moved = [(1 - learning_rate * decay) * weight - learning_rate * slope for weight, slope in pairs]
    return tf.reshape(tf.constant(moved), w.shape)


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    x, y, x_val, y_val = (part.numpy().tolist() for part in (x, y, x_val, y_val))
    w = [0.0 for _ in zip(*x)]

    def errors(rows, targets):
        return [sum(a * b for a, b in zip(row, w)) - target for row, (target,) in zip(rows, targets)]

    train_losses, val_losses = [], []
    for _ in range(epochs):
        off, off_val = errors(x, y), errors(x_val, y_val)
        train_losses.append(sum(error**2 for error in off) / len(off))
        val_losses.append(sum(error**2 for error in off_val) / len(off_val))
        slopes = [sum(2 * row[i] * error for row, error in zip(x, off)) / len(x) for i in range(len(w))]
        w = [weight - learning_rate * (slope + decay * weight) for weight, slope in zip(w, slopes)]
    return tf.constant([[weight] for weight in w]), train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    least, waited, count = float("inf"), 0, 0
    while count < len(val_losses) and waited < patience:
        if val_losses[count] < least:
            least, best, waited = val_losses[count], count, 0
        else:
            waited += 1
        count += 1
    return (best, count)


# %% keep_mask
import random


def keep_mask(shape, rate):
    count = 1
    for side in shape:
        count *= side
    drawn = [float(random.random() >= rate) for _ in range(count)]
    return tf.reshape(tf.constant(drawn), shape)


# %% dropout
import random


def dropout(x, rate, training):
    values = x.numpy().ravel().tolist()
    if training:
        values = [value / (1 - rate) if random.random() >= rate else 0.0 for value in values]
    return tf.reshape(tf.constant(values), x.shape)


# %% shift
def shift(images, dy, dx):
    n, h, w = images.shape
    moved = np.zeros_like(images)
    for row in range(h):
        for column in range(w):
            if 0 <= row - dy < h and 0 <= column - dx < w:
                moved[:, row, column] = images[:, row - dy, column - dx]
    return moved


# %% augment
def augment(x, y, shifts):
    images, labels = [*x], [*y]
    _, h, w = x.shape
    for dy, dx in shifts:
        for image, label in zip(x, y):
            moved = np.zeros_like(image)
            for row in range(h):
                for column in range(w):
                    if 0 <= row - dy < h and 0 <= column - dx < w:
                        moved[row, column] = image[row - dy, column - dx]
            images.append(moved)
            labels.append(label)
    return np.array(images), np.array(labels)
