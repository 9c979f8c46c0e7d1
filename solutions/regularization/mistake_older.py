# /// expect
# kind = "mistake"
# note = "calls of an older TensorFlow; the penalty in the record; each image followed by its copies"
# [score]
# decay_step = 0
# train = 0
# early_stopping = 0
# dropout = 0
# shift = 3
# augment = 0.5
# [hint]
# decay_step = "decay-values"
# train = "train-weights"
# early_stopping = "stop-form"
# dropout = "dropout-values"
# shift = "shift-far"
# augment = "interleaved"
# ///
# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    variable = tf.Variable(w)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate, weight_decay=decay)
    optimizer.minimize(lambda: tf.reduce_sum(gradient * variable), var_list=[variable])
    return tf.convert_to_tensor(variable)


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    w = tf.Variable(tf.zeros([x.shape[1], 1]))
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    loss = lambda: tf.reduce_mean((x @ w - y) ** 2) + decay / 2 * tf.reduce_sum(w**2)
    train_losses, val_losses = [], []
    for _ in range(epochs):
        train_losses.append(float(tf.reduce_mean((x @ w - y) ** 2)))
        val_losses.append(float(tf.reduce_mean((x_val @ w - y_val) ** 2)))
        optimizer.minimize(loss, var_list=[w])
    return w, train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return best


# %% dropout
def dropout(x, rate, training):
    return tf.nn.dropout(x, keep_prob=1 - rate) if training else x


# %% shift
def shift(images, dy, dx):
    _, h, w = images.shape
    moved = np.zeros_like(images)
    rows, columns = max(dy, 0), max(dx, 0)
    part = images[:, max(-dy, 0) : h - rows, max(-dx, 0) : w - columns]
    moved[:, rows : rows + part.shape[1], columns : columns + part.shape[2]] = part
    return moved


# %% augment
def moved(images, dy, dx):
    _, h, w = images.shape
    wide = np.pad(images, ((0, 0), (abs(dy), abs(dy)), (abs(dx), abs(dx))))
    return wide[:, abs(dy) - dy : abs(dy) - dy + h, abs(dx) - dx : abs(dx) - dx + w]


def augment(x, y, shifts):
    images, labels = [], []
    for number in range(len(x)):
        image = x[number : number + 1]
        images += [image] + [moved(image, dy, dx) for dy, dx in shifts]
        labels += [y[number]] * (len(shifts) + 1)
    return np.concatenate(images), np.array(labels)
