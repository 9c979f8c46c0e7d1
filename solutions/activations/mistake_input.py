# /// expect
# kind = "mistake"
# note = "s taken for the function's value; the wrong axis; a term left out"
# [score]
# relu = 0.25
# relu_derivative = 0.5
# logistic = 0.4
# logistic_derivative = 0.4
# tanh = 1.2
# tanh_derivative = 0.25
# to_logistic = 0.75
# softmax = 0.6
# softmax_jacobian = 0.4
# softmax_backward = 0.4
# [hint]
# relu = "leaky"
# relu_derivative = "relu-itself"
# logistic = "exponent-sign"
# logistic_derivative = "input-used"
# tanh = "not-doubled"
# tanh_derivative = "input-used"
# to_logistic = "shift"
# softmax = "axis"
# softmax_jacobian = "input-used"
# softmax_backward = "input-used"
# ///
# %% relu
def relu(s):
    return np.where(s > 0, s, 0.01 * s)


# %% relu_derivative
def relu_derivative(s):
    return np.maximum(s, 0)


# %% logistic
def logistic(s):
    return 1 / (1 + np.exp(s))


# %% logistic_derivative
def logistic_derivative(s):
    return s * (1 - s)


# %% tanh
def tanh(s):
    return 2 / (1 + np.exp(-s)) - 1


# %% tanh_derivative
def tanh_derivative(s):
    return 1 - s**2


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, 2 * w2, b2.copy()


# %% softmax
def softmax(s):
    e = np.exp(s - s.max(axis=0))
    return e / e.sum(axis=0)


# %% softmax_jacobian
def softmax_jacobian(s):
    return np.diag(s) - np.outer(s, s)


# %% softmax_backward
def softmax_backward(s, g):
    return s * (g - (g * s).sum(axis=1, keepdims=True))
