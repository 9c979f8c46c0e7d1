# /// expect
# kind = "mistake"
# note = "1 at 0; clipping; a factor, a term or a bias forgotten"
# [score]
# relu = 0.25
# relu_derivative = 1.5
# logistic = 1.2
# logistic_derivative = 0.4
# tanh = 0.4
# tanh_derivative = 0.25
# to_logistic = 0.75
# softmax = 1.2
# softmax_jacobian = 0.4
# softmax_backward = 0.4
# [hint]
# relu = "step"
# relu_derivative = "one-at-zero"
# logistic = "clipped"
# logistic_derivative = "factor-missing"
# tanh = "not-shifted"
# tanh_derivative = "not-squared"
# to_logistic = "inside"
# softmax = "whole-array"
# softmax_jacobian = "no-diagonal"
# softmax_backward = "sum-unweighted"
# ///
# %% relu
def relu(s):
    return (s > 0).astype(float)


# %% relu_derivative
def relu_derivative(s):
    return np.where(s >= 0, 1.0, 0.0)


# %% logistic
def logistic(s):
    return 1 / (1 + np.exp(-np.clip(s, -10, 10)))


# %% logistic_derivative
def logistic_derivative(s):
    return 1 - 1 / (1 + np.exp(-s))


# %% tanh
def tanh(s):
    return 1 / (1 + np.exp(-2 * s))


# %% tanh_derivative
def tanh_derivative(s):
    return 1 - np.tanh(s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, b1.copy(), 2 * w2, b2 - w2.sum(axis=0)


# %% softmax
def softmax(s):
    e = np.exp(s - s.max())
    return e / e.sum()


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return -np.outer(p, p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p * (g - g.sum(axis=1, keepdims=True))
