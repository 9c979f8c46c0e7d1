# /// expect
# kind = "mistake"
# note = "the bias by a derivative found after the weights have moved; gradients that also update"
# [score]
# mean_squared_error = 0
# gradients = 3.2
# step = 2
# [hint]
# mean_squared_error = "not-reduced"
# gradients = "updated"
# step = "sequential"
# ///
# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.keras.losses.mse(tf.reshape(y, o.shape), o)


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(0.1 * by_w)
    b.assign_sub(0.1 * by_b)
    return by_w, by_b


# %% step
def step(x, y, w, b, learning_rate):
    for variable in (w, b):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.tanh(x @ w + b)) ** 2)
        variable.assign_sub(learning_rate * tape.gradient(loss, variable))
