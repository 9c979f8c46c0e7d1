# /// expect
# kind = "right"
# note = "the optimizers of Keras with the state put into them: what the formulas must agree with"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    variable = tf.Variable(w)
    tf.keras.optimizers.SGD(learning_rate).apply_gradients([(tf.constant(gradient), variable)])
    return variable.numpy()


# %% descend
def descend(w, curvature, learning_rate, steps):
    variable, optimizer = tf.Variable(w), tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [variable.numpy()]
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(curvature * variable**2) / 2
        optimizer.apply_gradients([(tape.gradient(loss, variable), variable)])
        path.append(variable.numpy())
    return np.stack(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    variable = tf.Variable(w)

    def loss():
        return float(tf.reduce_sum(curvature * tf.square(variable)))

    start = loss()
    for _ in range(steps):
        variable.assign_sub(learning_rate * curvature * variable)
    end = loss()
    if not end <= start:
        return "diverges"
    return "slow" if end > start / 100 else "converges"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    variable, optimizer = tf.Variable(w), tf.keras.optimizers.SGD(learning_rate, momentum=momentum)
    optimizer.build([variable])
    optimizer.variables[2].assign(velocity)
    optimizer.apply_gradients([(tf.constant(gradient), variable)])
    return variable.numpy(), optimizer.variables[2].numpy()


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    variable, optimizer = tf.Variable(w), tf.keras.optimizers.Adagrad(learning_rate, epsilon=epsilon)
    optimizer.build([variable])
    optimizer.variables[2].assign(accumulator)
    optimizer.apply_gradients([(tf.constant(gradient), variable)])
    return variable.numpy(), optimizer.variables[2].numpy()


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    variable, optimizer = tf.Variable(w), tf.keras.optimizers.RMSprop(learning_rate, rho=decay, epsilon=epsilon)
    optimizer.build([variable])
    optimizer.variables[2].assign(average)
    optimizer.apply_gradients([(tf.constant(gradient), variable)])
    return variable.numpy(), optimizer.variables[2].numpy()


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    variable = tf.Variable(w)
    optimizer = tf.keras.optimizers.Adam(learning_rate, beta_1=beta_1, beta_2=beta_2, epsilon=epsilon)
    optimizer.build([variable])
    optimizer.iterations.assign(t - 1)
    optimizer.variables[2].assign(m)
    optimizer.variables[3].assign(v)
    optimizer.apply_gradients([(tf.constant(gradient), variable)])
    return variable.numpy(), optimizer.variables[2].numpy(), optimizer.variables[3].numpy()


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    optimizers = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate, momentum=0.9),
        "adagrad": tf.keras.optimizers.Adagrad(learning_rate),
        "rmsprop": tf.keras.optimizers.RMSprop(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable = tf.Variable(w)
    path = [variable.numpy()]
    for _ in range(steps):
        optimizers[name].apply_gradients([(tf.constant(curvature) * variable, variable)])
        path.append(variable.numpy())
    return np.array(path)
