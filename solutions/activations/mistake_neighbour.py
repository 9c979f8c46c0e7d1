# /// expect
# kind = "mistake"
# note = "a neighbouring function, or a derivative that belongs to another"
# [score]
# relu = 0.25
# relu_derivative = 0.5
# logistic = 0.4
# logistic_derivative = 1.2
# tanh = 0.4
# tanh_derivative = 0.5
# to_logistic = 0.75
# softmax = 0.6
# softmax_jacobian = 0.4
# softmax_backward = 0.4
# [hint]
# relu = "absolute"
# relu_derivative = "minus-one"
# logistic = "tanh-for-logistic"
# logistic_derivative = "tanh-slope"
# tanh = "logistic-for-tanh"
# tanh_derivative = "logistic-slope"
# to_logistic = "inside"
# softmax = "logistic-for-softmax"
# softmax_jacobian = "diagonal-only"
# softmax_backward = "diagonal-only"
# ///
# %% relu
def relu(s):
    return np.abs(s)


# %% relu_derivative
def relu_derivative(s):
    return np.sign(s)


# %% logistic
def logistic(s):
    return np.tanh(s)


# %% logistic_derivative
def logistic_derivative(s):
    return 1 - np.tanh(s) ** 2


# %% tanh
def tanh(s):
    return np.exp(np.minimum(s, 0)) / (1 + np.exp(-np.abs(s)))


# %% tanh_derivative
def tanh_derivative(s):
    sigma = np.exp(np.minimum(s, 0)) / (1 + np.exp(-np.abs(s)))
    return sigma * (1 - sigma)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return w1.copy(), b1.copy(), w2.copy(), b2.copy()


# %% softmax
def softmax(s):
    return np.exp(np.minimum(s, 0)) / (1 + np.exp(-np.abs(s)))


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return np.diag(p * (1 - p))


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p * (1 - p) * g
