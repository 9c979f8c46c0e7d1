# /// expect
# kind = "mistake"
# note = "the state as it came in: used, returned, or set back in every step; the start left out"
# [score]
# sgd_step = 1
# descend = 1.8
# judge = 2.5
# momentum_step = 2
# adagrad_step = 2
# rmsprop_step = 2
# adam_step = 2.5
# trajectory = 2
# [hint]
# sgd_step = "rate-lost"
# descend = "start-missing"
# judge = "equal-diverges"
# momentum_step = "old-state"
# adagrad_step = "old-state"
# rmsprop_step = "old-state"
# adam_step = "old-state"
# trajectory = "state-lost"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return w - gradient


# %% descend
def descend(w, curvature, learning_rate, steps):
    path = []
    for _ in range(steps):
        w = w - learning_rate * curvature * w
        path.append(w)
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w
    for _ in range(steps):
        end = end - learning_rate * curvature * end
    before, after = curvature @ w**2, curvature @ end**2
    if after >= before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    return w + velocity, momentum * velocity - learning_rate * gradient


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    return w - learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator + gradient**2


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    new = decay * average + (1 - decay) * gradient**2
    return w - learning_rate * gradient / np.sqrt(new + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    new_m = beta_1 * m + (1 - beta_1) * gradient
    new_v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), new_m, new_v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    path = [w]
    for t in range(1, steps + 1):
        g, zeros = curvature * w, np.zeros_like(w)
        if name in ("sgd", "momentum"):
            v = 0.9 * zeros - learning_rate * g
            w = w + v
        elif name == "adagrad":
            w = w - learning_rate * g / np.sqrt(0.1 + g**2 + 1e-7)
        elif name == "rmsprop":
            w = w - learning_rate * g / np.sqrt(0.9 * zeros + 0.1 * g**2 + 1e-7)
        else:
            m, v = 0.9 * zeros + 0.1 * g, 0.999 * zeros + 0.001 * g**2
            w = w - learning_rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (np.sqrt(v) + 1e-7)
        path.append(w)
    return np.array(path)
