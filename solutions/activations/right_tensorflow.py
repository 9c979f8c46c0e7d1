# /// expect
# kind = "right"
# note = "TensorFlow's own functions in double precision, and derivatives from GradientTape"
# ///
# %% relu
def relu(s):
    return tf.nn.relu(s).numpy()


# %% relu_derivative
def derivative(function, s):
    s = tf.constant(s)
    with tf.GradientTape() as tape:
        tape.watch(s)
        values = function(s)
    return tape.gradient(values, s).numpy()


def relu_derivative(s):
    return derivative(tf.nn.relu, s)


# %% logistic
def logistic(s):
    return tf.sigmoid(s).numpy()


# %% logistic_derivative
def logistic_derivative(s):
    return derivative(tf.sigmoid, s)


# %% tanh
def tanh(s):
    return tf.math.tanh(s).numpy()


# %% tanh_derivative
def tanh_derivative(s):
    return derivative(tf.tanh, s)


# %% to_logistic
def to_logistic(w1, b1, w2, b2):
    doubled = [tf.constant(part) * 2 for part in (w1, b1, w2)]
    return [part.numpy() for part in (*doubled, b2 - tf.reduce_sum(w2, axis=0))]


# %% softmax
def softmax(s):
    return tf.nn.softmax(s).numpy()


# %% softmax_jacobian
def softmax_jacobian(s):
    s = tf.Variable(s)
    with tf.GradientTape() as tape:
        p = tf.nn.softmax(s)
    return tape.jacobian(p, s).numpy()


# %% softmax_backward
@tf.function(reduce_retracing=True)
def product(s, g):
    with tf.GradientTape() as tape:
        tape.watch(s)
        p = tf.nn.softmax(s)
    return tape.gradient(p, s, output_gradients=g)


def softmax_backward(s, g):
    return product(tf.constant(s), tf.constant(g)).numpy()
