# /// expect
# kind = "mistake"
# note = "a division or a factor left out; the inverse of what is asked for"
# [score]
# logistic = 0.4
# tanh = 0.4
# to_logistic = 0.75
# softmax = 0.6
# softmax_backward = 0.4
# [hint]
# logistic = "softmax-for-logistic"
# tanh = "negated"
# to_logistic = "inside"
# softmax = "not-divided"
# softmax_backward = "p-missing"
# ///
# %% logistic
def logistic(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% tanh
def tanh(s):
    return 1 - 2 * np.exp(np.minimum(2 * s, 0)) / (1 + np.exp(-np.abs(2 * s)))


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return w1 / 2, b1 / 2, 2 * w2, b2 - w2.sum(axis=0)


# %% softmax
def softmax(s):
    return np.exp(s - s.max(axis=1, keepdims=True))


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return g - (g * p).sum(axis=1, keepdims=True)
