# /// expect
# kind = "right"
# note = "TensorFlow's operations; a search from above; a training loop with GradientTape, no fit"
# ///
# %% count_parameters
def count_parameters(sizes):
    n = tf.constant(sizes, dtype=tf.int64)
    return tf.reduce_sum(n[:-1] * n[1:]) + tf.reduce_sum(n[1:])


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    h = tf.range(1, 5002, dtype=tf.int64)
    needed = n_inputs * h + h + (depth - 1) * (h * h + h) + h * n_outputs + n_outputs
    return tf.math.count_nonzero(needed <= budget)


# %% rivals
def rivals(n_inputs, n_outputs, depth, budget):
    first, second = (int(widest(n_inputs, n_outputs, hidden, budget)) for hidden in (1, depth))
    return [n_inputs, first, n_outputs], [n_inputs] + depth * [second] + [n_outputs]


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    layers = [tf.keras.layers.Dense(nodes, activation=tf.nn.elu) for nodes in hidden]
    last = tf.keras.layers.Dense(n_outputs, activation=tf.nn.softmax)
    return tf.keras.Sequential([tf.keras.Input((n_inputs,)), *layers, last])


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    hits = tf.equal(tf.argmax([shallow_outputs, deep_outputs], axis=2), tf.cast(labels, tf.int64))
    shares = tf.reduce_mean(tf.cast(hits, tf.float32), axis=1)
    error = tf.sqrt(tf.reduce_sum(shares * (1 - shares)) / len(labels))
    sign = (shares[1] - shares[0]) / error
    return shares[0], shares[1], "deep" if sign > 2 else "shallow" if sign < -2 else "unclear"


# %% train
def train(x, y, budget):
    nodes = int(widest(x.shape[1], y.shape[1], 3, budget))
    model = build_deep(x.shape[1], [nodes, nodes, nodes], y.shape[1])
    optimizer = tf.keras.optimizers.Adam()
    measure = tf.keras.losses.CategoricalCrossentropy()

    @tf.function
    def step(some_x, some_y):
        with tf.GradientTape() as tape:
            loss = measure(some_y, model(some_x))
        variables = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))

    batches = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(32)
    for _ in range(15):
        for some_x, some_y in batches:
            step(some_x, some_y)
    return model
