# /// expect
# kind = "mistake"
# note = "sums without keepdims; the sum of all; a derivative for each element alone"
# [score]
# relu = 0.25
# relu_derivative = 1.5
# logistic_derivative = 0.4
# tanh = 0.4
# tanh_derivative = 0.25
# to_logistic = 0.75
# softmax = 0.6
# softmax_jacobian = 0
# softmax_backward = 0
# [hint]
# relu = "minimum"
# relu_derivative = "half-at-zero"
# logistic_derivative = "tanh-slope"
# tanh = "not-shifted"
# tanh_derivative = "logistic-slope"
# to_logistic = "shift-total"
# softmax = "no-keepdims"
# softmax_jacobian = "diagonal-only"
# softmax_backward = "no-keepdims"
# ///
# %% relu
def relu(s):
    return np.minimum(s, 0)


# %% relu_derivative
def relu_derivative(s):
    return np.heaviside(s, 0.5)


# %% logistic_derivative
def logistic_derivative(s):
    sigma = 1 / (1 + np.exp(-s))
    return 1 - sigma**2


# %% tanh
def tanh(s):
    return 2 / (1 + np.exp(-2 * s))


# %% tanh_derivative
def tanh_derivative(s):
    t = np.tanh(s)
    return t * (1 - t)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, 2 * w2, b2 - w2.sum()


# %% softmax
def softmax(s):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return p * (1 - p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p * (g - (g * p).sum(axis=1))
