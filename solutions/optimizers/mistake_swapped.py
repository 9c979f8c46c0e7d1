# /// expect
# kind = "mistake"
# note = "things that changed places: values returned, weights of an average, betas, names"
# [score]
# descend = 0
# judge = 0
# momentum_step = 1
# adagrad_step = 1
# rmsprop_step = 1
# adam_step = 1
# trajectory = 3
# [hint]
# descend = "transposed"
# judge = "judge-large"
# momentum_step = "order"
# adagrad_step = "order"
# rmsprop_step = "shares-swapped"
# adam_step = "betas-swapped"
# trajectory = "other-optimizer"
# ///
# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * curvature * path[-1])
    return np.stack(path, axis=1)


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w
    for _ in range(steps):
        end = end - learning_rate * curvature * end
    before, after = curvature @ w**2, curvature @ end**2
    if after > before or not np.isfinite(after):
        return "converges"
    return "diverges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity - learning_rate * gradient
    return velocity, w + velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    return accumulator, w - learning_rate * gradient / np.sqrt(accumulator + epsilon)


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = (1 - decay) * average + decay * gradient**2
    return w - learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_2 * m + (1 - beta_2) * gradient
    v = beta_1 * v + (1 - beta_1) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_1**t) / (1 - beta_2**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    kinds = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate),
        "adagrad": tf.keras.optimizers.RMSprop(learning_rate),
        "rmsprop": tf.keras.optimizers.Adagrad(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable = tf.Variable(w)
    path = [w]
    for _ in range(steps):
        kinds[name].apply_gradients([(curvature * variable, variable)])
        path.append(variable.numpy())
    return np.array(path)
