# /// expect
# kind = "right"
# note = "plain Python, one number at a time"
# ///
# %% relu
import math


def on_each(function, s):
    return np.array([function(value) for value in s.ravel()]).reshape(s.shape)


def relu(s):
    return on_each(lambda value: max(value, 0.0), s)


# %% relu_derivative
def relu_derivative(s):
    return on_each(lambda value: 1.0 if value > 0 else 0.0, s)


# %% logistic
def logistic_of(value):
    e = math.exp(-abs(value))
    return (e if value < 0 else 1) / (1 + e)


def logistic(s):
    return on_each(logistic_of, s)


# %% logistic_derivative
def logistic_derivative(s):
    return on_each(lambda value: logistic_of(value) * logistic_of(-value), s)


# %% tanh
def tanh(s):
    return on_each(math.tanh, s)


# %% tanh_derivative
def tanh_derivative(s):
    return on_each(lambda value: (1 - math.tanh(value)) * (1 + math.tanh(value)), s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    c2 = b2.copy()
    for weights in w2:
        c2 -= weights
    return w1 + w1, b1 + b1, w2 + w2, c2


# %% softmax
def softmax_of(row):
    exps = [math.exp(value - max(row)) for value in row]
    return [e / sum(exps) for e in exps]


def softmax(s):
    return np.array([softmax_of(row) for row in s])


# %% softmax_jacobian
def softmax_jacobian(s):
    p = softmax_of(s)
    return np.array([[pi * (1 - pi) if i == j else -pi * pj for j, pj in enumerate(p)] for i, pi in enumerate(p)])


# %% softmax_backward
def softmax_backward(s, g):
    result = np.empty(s.shape)
    for i, row in enumerate(s):
        p = softmax_of(row)
        total = sum(g[i, j] * p[j] for j in range(len(p)))
        for j in range(len(p)):
            result[i, j] = p[j] * (g[i, j] - total)
    return result
