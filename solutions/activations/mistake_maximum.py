# /// expect
# kind = "mistake"
# note = "the largest value of the whole array subtracted; a sign the wrong way round"
# [score]
# logistic = 0
# logistic_derivative = 0.4
# tanh = 1.2
# to_logistic = 0.75
# softmax = 2.4
# softmax_jacobian = 0.4
# softmax_backward = 1.6
# [hint]
# logistic = "logistic-values"
# logistic_derivative = "factor-missing"
# tanh = "overflow"
# to_logistic = "shift"
# softmax = "row-maximum"
# softmax_jacobian = "plus"
# softmax_backward = "overflow"
# ///
# %% logistic
def logistic(s):
    if s < 0:
        return np.exp(s) / (1 + np.exp(s))
    return 1 / (1 + np.exp(-s))


# %% logistic_derivative
def logistic_derivative(s):
    return 1 / (1 + np.exp(-s))


# %% tanh
def tanh(s):
    return np.sinh(s) / np.cosh(s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, 2 * w2, b2 + w2.sum(axis=0)


# %% softmax
def softmax(s):
    e = np.exp(s - np.max(s))
    return e / e.sum(axis=1, keepdims=True)


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return np.diag(p) + np.outer(p, p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max())
    p = e / e.sum(axis=1, keepdims=True)
    return p * (g - (g * p).sum(axis=1, keepdims=True))
