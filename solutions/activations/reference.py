# /// expect
# kind = "reference"
# note = "NumPy; nothing greater than 0 goes into exp"
# ///
# %% relu
def relu(s):
    return np.maximum(s, 0)


# %% relu_derivative
def relu_derivative(s):
    return np.where(s > 0, 1.0, 0.0)


# %% logistic
def logistic(s):
    return np.exp(np.minimum(s, 0)) / (1 + np.exp(-np.abs(s)))


# %% logistic_derivative
def logistic_derivative(s):
    return logistic(s) * (1 - logistic(s))


# %% tanh
def tanh(s):
    return 2 * logistic(2 * s) - 1


# %% tanh_derivative
def tanh_derivative(s):
    return 1 - tanh(s) ** 2


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, 2 * w2, b2 - w2.sum(axis=0)


# %% softmax
def softmax(s):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% softmax_jacobian
def softmax_jacobian(s):
    p = softmax(s[np.newaxis])[0]
    return np.diag(p) - np.outer(p, p)


# %% softmax_backward
def softmax_backward(s, g):
    p = softmax(s)
    return p * (g - np.sum(g * p, axis=1, keepdims=True))
