# /// expect
# kind = "reference"
# note = "TensorFlow's operations, each task built on those before it"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.matmul(tf.cast(x, tf.float32), w) + b


# %% perceptron
def perceptron(x, w, b):
    return tf.where(weighted_sum(x, w, b) >= 0, 1.0, -1.0)


# %% and_weights
def and_weights(d):
    return tf.ones([d, 1]), tf.constant([0.5 - d])


# %% nand_weights
def nand_weights(d):
    w, b = and_weights(d)
    return -w, -b


# %% best_score
def best_score(x, y, values):
    w1, w2, b = (tf.reshape(axis, [-1]) for axis in tf.meshgrid(values, values, values))
    right = tf.equal(perceptron(x, tf.stack([w1, w2]), b), y)
    return tf.reduce_max(tf.math.count_nonzero(right, axis=0))


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    return perceptron(perceptron(x, w1, b1), w2, b2)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[1.0, -1.0], [1.0, -1.0]])
    return w1, tf.constant([-0.75, 1.5]), tf.ones([2, 1]), tf.constant([-1.5])
