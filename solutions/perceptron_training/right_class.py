# /// expect
# kind = "right"
# note = "a class holds weights and methods; closures; the bias as one more weight"
# ///
# %% forward
class Perceptron:
    def __init__(self, w, b):
        self.w, self.b = tf.Variable(w), tf.Variable(b)

    def __call__(self, x):
        ones = tf.ones([len(x), 1])
        joined = tf.concat([self.w, tf.reshape(self.b, (1, 1))], axis=0)
        return tf.nn.tanh(tf.concat([x, ones], axis=1) @ joined)

    def descend(self, x, y, learning_rate):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - self(x)) ** 2)
        by_w, by_b = tape.gradient(loss, [self.w, self.b])
        self.w.assign_sub(learning_rate * by_w)
        self.b.assign_sub(learning_rate * by_b)
        return loss


forward = lambda x, w, b: Perceptron(w, b)(x)


# %% mean_squared_error
def mean_squared_error(y, o):
    errors = [(float(target) - output) ** 2 for target, output in zip(tf.reshape(y, [-1]), o[:, 0])]
    return tf.add_n(errors) / len(errors)


# %% gradients
def gradients(x, y, w, b):
    perceptron = Perceptron(w, b)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - perceptron(x)) ** 2)
    return tape.gradient(loss, [perceptron.w, perceptron.b])


# %% step
def step(x, y, w, b, learning_rate):
    perceptron = Perceptron(w, b)
    loss = perceptron.descend(x, y, learning_rate)
    w.assign(perceptron.w)
    b.assign(perceptron.b)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    perceptron = Perceptron(tf.random.uniform([x.shape[1], 1]) - 0.5, tf.zeros([1]))
    history = [float(perceptron.descend(x, y, learning_rate)) for _ in range(epochs)]
    return perceptron.w, perceptron.b, history


# %% predict
def predict(x, w, b):
    return tf.map_fn(lambda output: 1.0 if output[0] >= 0 else -1.0, forward(x, w, b))[:, tf.newaxis]
