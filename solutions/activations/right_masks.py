# /// expect
# kind = "right"
# note = "masks and other ways round the overflow, or through it to the right value; each task on its own"
# ///
# %% relu
def relu(s):
    copy = s.copy()
    copy[copy < 0] = 0
    return copy


# %% relu_derivative
def relu_derivative(s):
    return (s > 0).astype(np.float64)


# %% logistic
def logistic(s):
    result = 1 / (1 + np.exp(-np.abs(s)))
    negative = s < 0
    result[negative] = 1 - result[negative]
    return result


# %% logistic_derivative
def logistic_derivative(s):
    e = np.exp(-np.abs(s))
    return e / (1 + e) ** 2


# %% tanh
def tanh(s):
    e = np.exp(-2 * np.abs(s))
    return np.sign(s) * (1 - e) / (1 + e)


# %% tanh_derivative
def tanh_derivative(s):
    return 1 / np.cosh(s) ** 2


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return -2 * w1, -2 * b1, -2 * w2, b2 + np.ones(len(w2)) @ w2


# %% softmax
def softmax(s):
    e = np.exp(s.T - s.max(axis=1))
    return (e / e.sum(axis=0)).T


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - np.max(s))
    p = e / np.sum(e)
    result = -p * p[:, np.newaxis]
    result[np.diag_indices(len(p))] += p
    return result


# %% softmax_backward
def softmax_backward(s, g):
    logs = s - s.max(axis=1)[:, None]
    p = np.exp(logs - np.log(np.exp(logs).sum(axis=1))[:, None])
    return np.einsum("nk,nk->nk", p, g) - np.einsum("nk,nj,nj->nk", p, p, g)
