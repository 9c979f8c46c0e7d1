# /// expect
# kind = "mistake"
# note = "formulas that overflow to NaN; an output cut off at the top; 0 divided by 0"
# [score]
# relu = 0.25
# relu_derivative = 1.5
# logistic = 1.2
# logistic_derivative = 1.2
# tanh = 1.2
# tanh_derivative = 0.75
# softmax = 1.8
# softmax_jacobian = 1.6
# softmax_backward = 1.6
# [hint]
# relu = "capped"
# relu_derivative = "nan-at-zero"
# logistic = "overflow"
# logistic_derivative = "overflow"
# tanh = "overflow"
# tanh_derivative = "overflow"
# softmax = "overflow"
# softmax_jacobian = "overflow"
# softmax_backward = "overflow"
# ///
# %% relu
def relu(s):
    return np.clip(s, 0, 6)


# %% relu_derivative
def relu_derivative(s):
    return np.maximum(s, 0) / s


# %% logistic
def logistic(s):
    return np.exp(s) / (1 + np.exp(s))


# %% logistic_derivative
def logistic_derivative(s):
    return np.exp(-s) / (1 + np.exp(-s)) ** 2


# %% tanh
def tanh(s):
    return (np.exp(s) - np.exp(-s)) / (np.exp(s) + np.exp(-s))


# %% tanh_derivative
def tanh_derivative(s):
    t = (np.exp(2 * s) - 1) / (np.exp(2 * s) + 1)
    return 1 - t**2


# %% softmax
def softmax(s):
    e = np.exp(s)
    return e / e.sum(axis=1, keepdims=True)


# %% softmax_jacobian
def softmax_jacobian(s):
    p = np.exp(s) / np.exp(s).sum()
    return np.diag(p) - np.outer(p, p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s)
    p = e / e.sum(axis=1, keepdims=True)
    return p * (g - (g * p).sum(axis=1, keepdims=True))
