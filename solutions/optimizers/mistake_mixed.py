# /// expect
# kind = "mistake"
# note = "RMSprop for Adam, epsilon inside the root, no square, plain SGD for momentum; minimize of an older Keras"
# [score]
# sgd_step = 0
# momentum_step = 1
# rmsprop_step = 1
# adam_step = 2.5
# trajectory = 0
# [hint]
# sgd_step = "sgd-values"
# momentum_step = "plain-sgd"
# rmsprop_step = "not-squared"
# adam_step = "gradient-for-m"
# trajectory = "path-sgd"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    variable = tf.Variable(w)
    opt = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    opt.minimize(lambda: tf.reduce_sum(gradient * variable), var_list=[variable])
    return variable.numpy()


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = -learning_rate * gradient
    return w + velocity, velocity


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * np.abs(gradient)
    return w - learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * gradient / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    kinds = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate, momentum=0.9),
        "adagrad": tf.keras.optimizers.Adagrad(learning_rate),
        "rmsprop": tf.keras.optimizers.RMSprop(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable, path = tf.Variable(w), [w]
    for _ in range(steps):
        kinds[name].minimize(lambda: tf.reduce_sum(curvature * variable**2) / 2, var_list=[variable])
        path.append(variable.numpy())
    return np.array(path)
