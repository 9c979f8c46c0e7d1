# /// expect
# kind = "mistake"
# note = "where Adam puts roots and epsilon"
# [score]
# adam_step = 2.5
# adagrad_step = 2
# rmsprop_step = 2
# [hint]
# adam_step = "epsilon-inside"
# adagrad_step = "epsilon-lost"
# rmsprop_step = "no-root"
# ///
# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    return w - learning_rate * gradient / np.sqrt(accumulator), accumulator


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    return w - learning_rate * gradient / (average + epsilon), average


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / np.sqrt(v + epsilon), m, v
