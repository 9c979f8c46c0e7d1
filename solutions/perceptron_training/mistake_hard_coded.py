# /// expect
# kind = "mistake"
# note = "the numbers of the examples and of the chapter's curve written into the functions"
# [score]
# forward = 0
# mean_squared_error = 0.6
# gradients = 0
# step = 0
# train = 0
# predict = 0
# [hint]
# forward = "forward-values"
# mean_squared_error = "error-values"
# gradients = "gradient-w"
# step = "step-w"
# train = "fixed-size"
# predict = "predict-values"
# ///
# %% forward
def forward(x, w, b):
    return tf.constant([[-0.2449], [0.0], [0.2449], [0.4621]])


# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.constant(0.1875)


# %% gradients
def gradients(x, y, w, b):
    return tf.constant([[1.0], [-3.0]]), tf.constant([-0.5])


# %% step
def step(x, y, w, b, learning_rate):
    w.assign([[-0.1], [0.3]])
    b.assign([0.05])
    return tf.constant(0.625)


# %% train
def train(x, y, epochs, learning_rate):
    epoch = np.arange(epochs)
    history = np.interp(epoch, [0, 100, 200, 300, 400, 500], [0.9, 0.098, 0.044, 0.027, 0.019, 0.015])
    return tf.constant([[1.53], [1.53]]), tf.constant([-1.14]), history.tolist()


# %% predict
def predict(x, w, b):
    return tf.constant([[-1.0], [1.0], [1.0], [1.0]])
