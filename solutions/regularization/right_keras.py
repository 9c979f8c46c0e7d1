# /// expect
# kind = "right"
# note = "Keras's own optimizer, loss and layers; images rolled and cleared"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    fits = [
        ("under", np.average(train_losses[-3:]) > high),
        ("over", np.average(val_losses[-3:]) - np.average(train_losses[-3:]) > gap),
        ("good", True),
    ]
    return next(name for name, holds in fits if holds)


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    variable = tf.Variable(w)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate, weight_decay=decay)
    optimizer.apply_gradients([(gradient, variable)])
    return tf.convert_to_tensor(variable)


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    layer = tf.keras.layers.Dense(
        1, use_bias=False, kernel_initializer="zeros", kernel_regularizer=tf.keras.regularizers.L2(decay / 2)
    )
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    loss_of = tf.keras.losses.MeanSquaredError()
    train_losses, val_losses = [], []
    for _ in range(epochs):
        val_losses.append(float(loss_of(y_val, layer(x_val))))
        with tf.GradientTape() as tape:
            loss = loss_of(y, layer(x))
            total = loss + layer.losses[0]
        train_losses.append(float(loss))
        optimizer.apply_gradients(zip(tape.gradient(total, layer.trainable_weights), layer.trainable_weights))
    return tf.convert_to_tensor(layer.kernel), train_losses, val_losses


# %% early_stopping
def early_stopping(val_losses, patience):
    stopping = tf.keras.callbacks.EarlyStopping(patience=patience)
    model = tf.keras.Sequential()
    model.stop_training = False
    stopping.set_model(model)
    for epoch, loss in enumerate(val_losses):
        stopping.on_epoch_end(epoch, {"val_loss": loss})
        if model.stop_training:
            break
    return stopping.best_epoch, epoch + 1


# %% keep_mask
def keep_mask(shape, rate):
    return tf.cast(tf.nn.dropout(tf.ones(shape), rate) > 0, tf.float32)


# %% dropout
def dropout(x, rate, training):
    return tf.keras.layers.Dropout(rate)(x, training=training)


# %% shift
def shift(images, dy, dx):
    moved = np.roll(images, (dy, dx), axis=(1, 2))
    if dy > 0:
        moved[:, :dy] = 0
    if dy < 0:
        moved[:, dy:] = 0
    if dx > 0:
        moved[:, :, :dx] = 0
    if dx < 0:
        moved[:, :, dx:] = 0
    return moved


# %% augment
def augment(x, y, shifts):
    n, h, w = x.shape
    images = np.zeros((1 + len(shifts), n, h, w), x.dtype)
    images[0] = x
    for copy, (dy, dx) in zip(images[1:], shifts):
        rows, columns = np.indices((h, w))
        inside = (rows - dy >= 0) & (rows - dy < h) & (columns - dx >= 0) & (columns - dx < w)
        copy[:, rows[inside], columns[inside]] = x[:, rows[inside] - dy, columns[inside] - dx]
    return images.reshape(-1, h, w), np.concatenate([y] * len(images))
