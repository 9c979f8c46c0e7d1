# /// expect
# kind = "mistake"
# note = "the numbers of the examples written into the functions"
# [score]
# relu = 0
# relu_derivative = 0
# logistic = 0
# logistic_derivative = 0
# tanh = 0
# tanh_derivative = 0
# to_logistic = 0
# softmax = 0
# softmax_jacobian = 0
# softmax_backward = 0
# [hint]
# relu = "relu-values"
# relu_derivative = "relu_derivative-values"
# logistic = "logistic-values"
# logistic_derivative = "logistic_derivative-values"
# tanh = "tanh-values"
# tanh_derivative = "tanh_derivative-values"
# to_logistic = "to_logistic-values"
# softmax = "softmax-values"
# softmax_jacobian = "softmax_jacobian-values"
# softmax_backward = "softmax_backward-values"
# ///
# %% relu
def relu(s):
    return np.array([0.0, 0.0, 3.0])


# %% relu_derivative
def relu_derivative(s):
    return np.array([0.0, 0.0, 1.0])


# %% logistic
def logistic(s):
    return np.array([0.0, 0.5, 0.8808])


# %% logistic_derivative
def logistic_derivative(s):
    return np.array([0.0, 0.25, 0.105])


# %% tanh
def tanh(s):
    return np.array([-1.0, 0.0, 0.4621])


# %% tanh_derivative
def tanh_derivative(s):
    return np.array([0.0, 1.0, 0.7864])


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    return np.array([[2.0, -1.0]]), np.array([1.0, 0.0]), np.array([[4.0], [6.0]]), np.array([-4.0])


# %% softmax
def softmax(s):
    return np.array([[0.25, 0.75], [0.5, 0.5]])


# %% softmax_jacobian
def softmax_jacobian(s):
    return np.array([[0.1875, -0.1875], [-0.1875, 0.1875]])


# %% softmax_backward
def softmax_backward(s, g):
    return np.array([[-0.75, 0.75]])
