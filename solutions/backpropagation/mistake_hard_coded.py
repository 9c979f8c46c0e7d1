# /// expect
# kind = "mistake"
# note = "the numbers of the examples written into the functions"
# [score]
# forward = 0
# loss = 0.5
# slope = 0.6
# output_delta = 0
# output_gradients = 0
# hidden_delta = 0
# backward = 0
# step = 0
# [hint]
# forward = "forward-hidden"
# loss = "loss-values"
# slope = "slope-values"
# output_delta = "output_delta-values"
# output_gradients = "output_gradients-weights"
# hidden_delta = "hidden_delta-values"
# backward = "backward-w1"
# step = "step-output"
# ///
# %% forward
def forward(x, w1, b1, w2, b2):
    return np.array([[0.4621]]), np.array([[0.7159, 0.6313]])


# %% loss
def loss(y, o):
    return 0.165


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    return -0.4388


# %% output_delta
def output_delta(y, o):
    return np.array([[-0.125, 0.032]])


# %% output_gradients
def output_gradients(h, delta2):
    return np.array([[1.0, -1.0], [4.0, -1.5], [1.0, -3.5]]), np.array([3.0, -0.5])


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    return np.array([[1.5, 2.5, 1.5]])


# %% backward
def backward(x, y, w1, b1, w2, b2):
    by_w2, by_b2 = np.array([[-0.0267, 0.0679]]), np.array([-0.0578, 0.1469])
    return np.array([[-0.2064], [-0.4129]]), np.array([-0.2064]), by_w2, by_b2


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    new_w2, new_b2 = np.array([[2.0267, -1.0679]]), np.array([0.0578, 0.8531])
    return np.array([[0.7064], [0.1629]]), np.array([0.7064]), new_w2, new_b2
