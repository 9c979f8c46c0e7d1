# /// expect
# kind = "right"
# note = "objects with __call__, lambdas and partial functions"
# ///
# %% relu
class Relu:
    def __call__(self, s):
        return (s + np.abs(s)) / 2


relu = Relu()

# %% relu_derivative
relu_derivative = lambda s: np.heaviside(s, 0.0)


# %% logistic
class Sigmoid:
    def __init__(self, low, high, steepness):
        self.low, self.high, self.steepness = low, high, steepness

    def __call__(self, s):
        return self.low + (self.high - self.low) * np.exp(-np.logaddexp(0, -self.steepness * s))


logistic = Sigmoid(0.0, 1.0, 1.0)


# %% logistic_derivative
def logistic_derivative(s):
    return 0.25 * (1 - np.tanh(s / 2) ** 2)


# %% tanh
tanh = Sigmoid(-1.0, 1.0, 2.0)

# %% tanh_derivative
tanh_derivative = lambda s: 4 * logistic_derivative(2 * s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    doubled = map(lambda part: part * 2, (w1, b1, w2))
    return *doubled, np.subtract(b2, [sum(column) for column in w2.T])


# %% softmax
softmax = lambda s: np.stack([np.exp(row - np.logaddexp.reduce(row)) for row in s])


# %% softmax_jacobian
def softmax_jacobian(s):
    p = np.exp(s - np.logaddexp.reduce(s))
    return (np.eye(len(p)) - p) * p[:, None]


# %% softmax_backward
def softmax_backward(s, g):
    return np.array([back @ softmax_jacobian(row) for row, back in zip(s, g)])
