# /// expect
# kind = "mistake"
# note = "the largest values of the columns subtracted; sums down the columns"
# [score]
# tanh = 0.4
# to_logistic = 0.75
# softmax = 0.6
# softmax_jacobian = 0.4
# softmax_backward = 0.4
# [hint]
# tanh = "tangent"
# to_logistic = "outside"
# softmax = "row-maximum"
# softmax_jacobian = "plus"
# softmax_backward = "sum-axis"
# ///
# %% tanh
def tanh(s):
    return np.tan(s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return 2 * w1, 2 * b1, w2.copy(), b2 - w2.sum(axis=0)


# %% softmax
def softmax(s):
    e = np.exp(s - s.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return np.outer(p, p) - np.diag(p)


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p * (g - (g * p).sum(axis=0))
