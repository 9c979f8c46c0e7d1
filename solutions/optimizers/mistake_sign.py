# /// expect
# kind = "mistake"
# note = "signs: along the gradient, the velocity subtracted"
# [score]
# sgd_step = 1
# descend = 1.2
# judge = 0
# momentum_step = 2
# adagrad_step = 2
# rmsprop_step = 2
# adam_step = 2.5
# trajectory = 0
# [hint]
# sgd_step = "ascent"
# descend = "ascent"
# judge = "judge-large"
# momentum_step = "velocity-subtracted"
# adagrad_step = "ascent"
# rmsprop_step = "ascent"
# adam_step = "ascent"
# trajectory = "ascent"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return w + learning_rate * gradient


# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * curvature * path[-1])
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w * (1 + learning_rate * curvature) ** steps
    before, after = curvature @ w**2, curvature @ end**2
    if after > before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity - learning_rate * gradient
    return w - velocity, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    return w + learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    return w + learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w + rate * m / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    kinds = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate, momentum=0.9),
        "adagrad": tf.keras.optimizers.Adagrad(learning_rate),
        "rmsprop": tf.keras.optimizers.RMSprop(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable = tf.Variable(w)
    path = [w]
    for _ in range(steps):
        kinds[name].apply_gradients([(-curvature * variable, variable)])
        path.append(variable.numpy())
    return np.array(path)
