# /// expect
# kind = "mistake"
# note = "the corrected averages kept as state; epsilon lost or inside; the past forgotten; a tenth for a hundredth"
# [score]
# descend = 1.2
# judge = 2
# adagrad_step = 1
# rmsprop_step = 2
# adam_step = 2.5
# [hint]
# descend = "no-curvature"
# judge = "wrong-share"
# adagrad_step = "past-forgotten"
# rmsprop_step = "epsilon-lost"
# adam_step = "corrected-state"
# ///
# %% descend
def descend(w, curvature, learning_rate, steps):
    path = [w]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * path[-1])
    return np.array(path)


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w
    for _ in range(steps):
        end = end - learning_rate * curvature * end
    before, after = curvature @ w**2, curvature @ end**2
    if after > before or not np.isfinite(after):
        return "diverges"
    return "converges" if after <= before / 10 else "slow"


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = gradient**2
    return w - learning_rate * gradient / np.sqrt(accumulator + epsilon), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    return w - learning_rate * gradient / np.sqrt(average), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m / (1 - beta_1**t), v / (1 - beta_2**t)
