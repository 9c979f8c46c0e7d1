# /// expect
# kind = "mistake"
# note = "arguments changed in place: the numbers returned are right, but what was passed in is lost"
# [score]
# sgd_step = 1.5
# descend = 1.8
# judge = 0
# momentum_step = 2.5
# adagrad_step = 2.5
# rmsprop_step = 2.5
# adam_step = 3.5
# trajectory = 5
# [hint]
# sgd_step = "argument-changed"
# descend = "rows-alike"
# judge = "judge-large"
# momentum_step = "argument-changed"
# adagrad_step = "argument-changed"
# rmsprop_step = "argument-changed"
# adam_step = "argument-changed"
# trajectory = "argument-changed"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    w -= learning_rate * gradient
    return w


# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        w -= learning_rate * curvature * w
        path.append(w)
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    start = w
    for _ in range(steps):
        w -= learning_rate * curvature * w
    before, after = curvature @ start**2, curvature @ w**2
    if after > before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity *= momentum
    velocity -= learning_rate * gradient
    return w + velocity, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator += gradient**2
    return w - learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average *= decay
    average += (1 - decay) * gradient**2
    return w - learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m *= beta_1
    m += (1 - beta_1) * gradient
    v *= beta_2
    v += (1 - beta_2) * gradient**2
    w -= learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
    return w, m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    kinds = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate, momentum=0.9),
        "adagrad": tf.keras.optimizers.Adagrad(learning_rate),
        "rmsprop": tf.keras.optimizers.RMSprop(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable, path = tf.Variable(w), [w.copy()]
    for _ in range(steps):
        kinds[name].apply_gradients([(curvature * variable, variable)])
        w[:] = variable.numpy()
        path.append(w.copy())
    return np.array(path)
