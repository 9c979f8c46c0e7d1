# /// expect
# kind = "right"
# note = "graphs compiled by tf.function; sign with an exception for 0; three hidden perceptrons for XOR"
# ///
# %% weighted_sum
@tf.function
def weighted_sum(x, w, b):
    return tf.add(tf.linalg.matmul(tf.cast(x, w.dtype), w), b)


# %% perceptron
@tf.function(reduce_retracing=True)
def perceptron(x, w, b):
    s = tf.matmul(x, w) + b
    return tf.where(s == 0, 1.0, tf.sign(s))


# %% and_weights
@tf.function
def and_weights(d):
    return tf.fill([d, 1], 1 / d), tf.reshape(0.5 / d - 1, [1])


# %% nand_weights
@tf.function
def nand_weights(d):
    return -tf.fill([d, 1], 1 / d), tf.reshape(1 - 0.5 / d, [1])


# %% best_score
@tf.function(reduce_retracing=True)
def most_right(x, y, values):
    s = tf.tensordot(x[:, :1], values[tf.newaxis], 1)[:, :, tf.newaxis, tf.newaxis]
    s = s + tf.tensordot(x[:, 1:], values[tf.newaxis], 1)[:, tf.newaxis, :, tf.newaxis] + values
    return tf.reduce_max(tf.math.count_nonzero((s >= 0) == (y == 1)[:, :, tf.newaxis, tf.newaxis], axis=0))


def best_score(x, y, values):
    return most_right(x, y, tf.constant(values))


# %% two_layers
@tf.function
def two_layers(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    h = tf.where(h < 0, -tf.ones_like(h), tf.ones_like(h))
    o = h @ w2 + b2
    return tf.where(o < 0, -tf.ones_like(o), tf.ones_like(o))


# %% xor_weights
@tf.function
def xor_weights():
    w1 = tf.stack([tf.ones(2), -tf.ones(2), tf.ones(2)], axis=1)
    b1 = tf.constant([-0.75, 1.5, -1.75])
    return w1, b1, tf.constant([[1.0], [1.0], [-1.0]]), tf.constant([-2.5])
