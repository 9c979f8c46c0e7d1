# /// expect
# kind = "mistake"
# note = "slips of averages, epsilon lost, the number of the step fixed or shifted, one step too few"
# [score]
# descend = 0.6
# judge = 2.5
# momentum_step = 2
# adagrad_step = 1
# rmsprop_step = 1
# adam_step = 2.5
# trajectory = 5
# [hint]
# descend = "one-step-off"
# judge = "judged-by-rate"
# momentum_step = "nesterov"
# adagrad_step = "not-squared"
# rmsprop_step = "sum-for-average"
# adam_step = "t-shifted"
# trajectory = "t-fixed"
# ///
# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps - 1):
        path.append(path[-1] - learning_rate * curvature * path[-1])
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    if learning_rate * curvature.max() > 2:
        return "diverges"
    end = w * (1 - learning_rate * curvature) ** steps
    return "converges" if curvature @ end**2 <= curvature @ w**2 / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity - learning_rate * gradient
    return w + momentum * velocity - learning_rate * gradient, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + np.abs(gradient)
    return w - learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = average + gradient**2
    return w - learning_rate * gradient / np.sqrt(average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    t += 1
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    m, s, path = np.zeros_like(w), np.full_like(w, 0.1 if name == "adagrad" else 0), [w]
    for _ in range(steps):
        g = curvature * w
        if name in ("sgd", "momentum"):
            m = (0.9 if name == "momentum" else 0) * m - learning_rate * g
            w = w + m
        elif name in ("adagrad", "rmsprop"):
            s = s + g**2 if name == "adagrad" else 0.9 * s + 0.1 * g**2
            w = w - learning_rate * g / np.sqrt(s + 1e-7)
        else:
            m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
            w = w - learning_rate * np.sqrt(1 - 0.999) / (1 - 0.9) * m / (np.sqrt(s) + 1e-7)
        path.append(w)
    return np.array(path)
