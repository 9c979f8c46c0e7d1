# /// expect
# kind = "mistake"
# note = "the step function as activation, also while training; tf.sign for the class"
# [score]
# forward = 0.5
# gradients = 0.8
# step = 0
# train = 1.5
# predict = 1.5
# [hint]
# forward = "step-function"
# gradients = "zero-gradient"
# step = "unmoved"
# train = "unmoved"
# predict = "sign-of-zero"
# ///
# %% forward
def forward(x, w, b):
    return tf.sign(tf.matmul(x, w) + b)


# %% gradients
def gradients(x, y, w, b):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.sign(x @ w + b)) ** 2)
    return tape.gradient(loss, [w, b])


# %% step
def step(x, y, w, b, learning_rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y - tf.sign(x @ w + b)) ** 2)
    by_w, by_b = tape.gradient(loss, [w, b])
    w.assign_sub(learning_rate * by_w)
    b.assign_sub(learning_rate * by_b)
    return loss


# %% train
def train(x, y, epochs, learning_rate):
    w = tf.Variable(tf.random.uniform([x.shape[1], 1], -0.5, 0.5))
    b = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - tf.sign(x @ w + b)) ** 2)
        by_w, by_b = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * by_w)
        b.assign_sub(learning_rate * by_b)
        history.append(float(loss))
    return w, b, history


# %% predict
def predict(x, w, b):
    return tf.sign(tf.tanh(x @ w + b))
