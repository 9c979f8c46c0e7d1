# /// expect
# kind = "mistake"
# note = "written for arrays of two axes or for single numbers; a shortcut that belongs to another loss"
# [score]
# relu = 0
# relu_derivative = 0
# logistic = 0
# tanh_derivative = 0.25
# to_logistic = 0.75
# softmax = 0.6
# softmax_backward = 0.4
# [hint]
# relu = "relu-values"
# relu_derivative = "relu_derivative-values"
# logistic = "logistic-values"
# tanh_derivative = "tanh_derivative-values"
# to_logistic = "shift"
# softmax = "not-exp"
# softmax_backward = "cross-entropy"
# ///
# %% relu
def relu(s):
    return np.array([[max(0.0, value) for value in row] for row in s])


# %% relu_derivative
def relu_derivative(s):
    return 1.0 if s > 0 else 0.0


# %% logistic
import math


def logistic(s):
    return 1 / (1 + math.exp(-s))


# %% tanh_derivative
def tanh_derivative(s):
    return np.array([[1 - np.tanh(value) ** 2 for value in row] for row in s])


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, 2 * w2, b2 - 1


# %% softmax
def softmax(s):
    return s / s.sum(axis=1, keepdims=True)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p - g
