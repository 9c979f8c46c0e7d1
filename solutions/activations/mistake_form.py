# /// expect
# kind = "mistake"
# note = "the right numbers in lists, tensors, other dtypes"
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
# relu = "list"
# relu_derivative = "boolean"
# logistic = "tensor-for-ndarray"
# logistic_derivative = "float32"
# tanh = "tensor-for-ndarray"
# tanh_derivative = "list"
# to_logistic = "list"
# softmax = "float32"
# softmax_jacobian = "list"
# softmax_backward = "tensor-for-ndarray"
# ///
# %% relu
def relu(s):
    return np.maximum(s, 0).tolist()


# %% relu_derivative
def relu_derivative(s):
    return s > 0


# %% logistic
def logistic(s):
    return tf.sigmoid(s)


# %% logistic_derivative
def logistic_derivative(s):
    sigma = tf.sigmoid(s).numpy()
    return (sigma * (1 - sigma)).astype(np.float32)


# %% tanh
def tanh(s):
    return tf.keras.activations.tanh(tf.constant(s))


# %% tanh_derivative
def tanh_derivative(s):
    return (1 - np.tanh(s) ** 2).tolist()


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return [part.tolist() for part in (2 * w1, 2 * b1, 2 * w2, b2 - w2.sum(axis=0))]


# %% softmax
def softmax(s):
    return tf.nn.softmax(tf.cast(s, tf.float32)).numpy()


# %% softmax_jacobian
def softmax_jacobian(s):
    e = np.exp(s - s.max())
    p = e / e.sum()
    return (np.diag(p) - np.outer(p, p)).tolist()


# %% softmax_backward
def softmax_backward(s, g):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return tf.constant(p * (g - (g * p).sum(axis=1, keepdims=True)))
