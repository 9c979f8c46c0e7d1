# /// expect
# kind = "mistake"
# note = "L2 with the whole decay, and Keras's own penalty in the record of the training data"
# [score]
# train = [0.5, 1]
# [hint]
# train = "decay-doubled"
# ///
# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    layer = tf.keras.layers.Dense(
        1, use_bias=False, kernel_initializer="zeros", kernel_regularizer=tf.keras.regularizers.L2(decay)
    )
    layer.build(x.shape)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    train_losses, val_losses = [], []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(x) - y) ** 2) + layer.losses[0]
        train_losses.append(float(loss))
        val_losses.append(float(tf.reduce_mean((layer(x_val) - y_val) ** 2)))
        optimizer.apply_gradients([(tape.gradient(loss, layer.kernel), layer.kernel)])
    return tf.convert_to_tensor(layer.kernel), train_losses, val_losses
