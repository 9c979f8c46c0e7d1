# /// expect
# kind = "mistake"
# note = "the numbers of the examples, and constants of Keras where arguments are passed in"
# [score]
# sgd_step = 0
# descend = 0
# judge = 0
# momentum_step = 1
# adagrad_step = 0
# rmsprop_step = 0
# adam_step = 1
# trajectory = 0
# [hint]
# sgd_step = "sgd-values"
# descend = "descend-values"
# judge = "judge-large"
# momentum_step = "momentum-weights"
# adagrad_step = "adagrad-weights"
# rmsprop_step = "rmsprop-weights"
# adam_step = "adam-weights"
# trajectory = "path-sgd"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return np.array([0.95, -1.9])


# %% descend
def descend(w, curvature, learning_rate, steps):
    return np.array([[2.0, 1.0], [1.0, -0.5], [0.5, 0.25]])


# %% judge
def judge(w, curvature, learning_rate, steps):
    return "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = 0.9 * velocity - 0.1 * gradient
    return w + velocity, velocity


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    return np.array([0.94, -1.95]), np.array([25.0, 4.0])


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    return np.array([0.925, -1.95]), np.array([16.0, 4.0])


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * v + 0.001 * gradient**2
    rate = learning_rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t)
    return w - rate * m / (np.sqrt(v) + 1e-7), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    last = {
        "sgd": [1.458, -0.216],
        "momentum": [0.972, 0.54],
        "adagrad": [1.7777, -0.7809],
        "rmsprop": [1.3087, -0.3692],
        "adam": [1.7006, -0.7016],
    }
    return np.array([[2.0, -1.0], [1.8, -0.6], [1.62, -0.36], last[name]])
