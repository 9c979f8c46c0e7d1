# /// expect
# kind = "mistake"
# note = "the array that was passed in is changed"
# [score]
# relu = 0.75
# relu_derivative = 1.5
# logistic = 1.6
# logistic_derivative = 1.6
# tanh = 1.6
# tanh_derivative = 0.75
# to_logistic = 2.25
# softmax = 2.4
# softmax_jacobian = 1.6
# softmax_backward = 1.6
# [hint]
# relu = "argument-changed"
# relu_derivative = "argument-changed"
# logistic = "argument-changed"
# logistic_derivative = "argument-changed"
# tanh = "argument-changed"
# tanh_derivative = "argument-changed"
# to_logistic = "argument-changed"
# softmax = "argument-changed"
# softmax_jacobian = "argument-changed"
# softmax_backward = "argument-changed"
# ///
# %% relu
def relu(s):
    s[s < 0] = 0
    return s


# %% relu_derivative
def relu_derivative(s):
    s[s > 0] = 1
    s[s <= 0] = 0
    return s


# %% logistic
def logistic(s):
    s *= -1
    return 1 / (1 + np.exp(s))


# %% logistic_derivative
def logistic_derivative(s):
    np.abs(s, out=s)
    e = np.exp(-s)
    return e / (1 + e) ** 2


# %% tanh
def tanh(s):
    s *= 2
    return 2 / (1 + np.exp(-s)) - 1


# %% tanh_derivative
def tanh_derivative(s):
    np.tanh(s, out=s)
    return 1 - s**2


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    b2 -= w2.sum(axis=0)
    w1 *= 2
    b1 *= 2
    w2 *= 2
    return w1, b1, w2, b2


# %% softmax
def softmax(s):
    s -= s.max(axis=1, keepdims=True)
    return np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)


# %% softmax_jacobian
def softmax_jacobian(s):
    s -= s.max()
    p = np.exp(s) / np.exp(s).sum()
    return np.diag(p) - np.outer(p, p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    g -= (g * p).sum(axis=1, keepdims=True)
    return p * g
