# /// expect
# kind = "reference"
# note = "NumPy, each formula as it stands in the text; the last task calls the ones before"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return w - learning_rate * gradient


# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        path.append(sgd_step(path[-1], curvature * path[-1], learning_rate))
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    path = descend(w, curvature, learning_rate, steps)
    before, after = curvature @ path[0] ** 2, curvature @ path[-1] ** 2
    if after > before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity - learning_rate * gradient
    return w + velocity, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    return w - learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    return w - learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    first = np.full_like(w, 0.1 if name == "adagrad" else 0)
    second = first
    path = [w]
    for t in range(1, steps + 1):
        gradient = curvature * w
        if name == "sgd":
            w = sgd_step(w, gradient, learning_rate)
        elif name == "momentum":
            w, first = momentum_step(w, gradient, first, learning_rate, 0.9)
        elif name == "adagrad":
            w, first = adagrad_step(w, gradient, first, learning_rate, 1e-7)
        elif name == "rmsprop":
            w, first = rmsprop_step(w, gradient, first, learning_rate, 0.9, 1e-7)
        else:
            w, first, second = adam_step(w, gradient, first, second, t, learning_rate, 0.9, 0.999, 1e-7)
        path.append(w)
    return np.array(path)
