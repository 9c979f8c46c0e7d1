# /// expect
# kind = "mistake"
# note = "the formulas of other books: PyTorch's momentum, epsilon in the other place, the first state of 0"
# [score]
# sgd_step = 1
# descend = 1.2
# judge = 2
# momentum_step = 1
# adagrad_step = 2
# rmsprop_step = 2
# adam_step = 2.5
# trajectory = 5
# [hint]
# sgd_step = "rate-twice"
# descend = "two-kept"
# judge = "judged-by-distance"
# momentum_step = "other-convention"
# adagrad_step = "epsilon-outside"
# rmsprop_step = "epsilon-outside"
# adam_step = "epsilon-of-paper"
# trajectory = "first-state"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return w - learning_rate * learning_rate * gradient


# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * 2 * curvature * path[-1])
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w
    for _ in range(steps):
        end = end - learning_rate * curvature * end
    before, after = np.linalg.norm(w), np.linalg.norm(end)
    if after > before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 100 else "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity + gradient
    return w - learning_rate * velocity, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    return w - learning_rate * gradient / (np.sqrt(accumulator) + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    return w - learning_rate * gradient / (np.sqrt(average) + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    m, s, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = curvature * w
        if name in ("sgd", "momentum"):
            m = (0.9 if name == "momentum" else 0) * m - learning_rate * g
            w = w + m
        elif name == "adagrad":
            s = s + g**2
            w = w - learning_rate * g / np.sqrt(s + 1e-7)
        elif name == "rmsprop":
            s = 0.9 * s + 0.1 * g**2
            w = w - learning_rate * g / np.sqrt(s + 1e-7)
        else:
            m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
            w = w - learning_rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (np.sqrt(s) + 1e-7)
        path.append(w)
    return np.array(path)
