# /// expect
# kind = "mistake"
# note = "dtypes: no cast for integers, whole weights, ndarrays where tensors are asked for"
# [score]
# weighted_sum = 1.5
# and_weights = 2.25
# nand_weights = 1.5
# two_layers = 2.25
# xor_weights = 2.25
# [hint]
# weighted_sum = "sum-integers"
# and_weights = "integer-weights"
# nand_weights = "integer-weights"
# two_layers = "ndarray-for-tensor"
# xor_weights = "integer-weights"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.add(tf.matmul(x, w), b)


# %% and_weights
def and_weights(d):
    return 2 * np.ones((d, 1), dtype=int), np.array([1 - 2 * d])


# %% nand_weights
def nand_weights(d):
    return tf.fill([d, 1], -2), tf.constant([2 * d - 1])


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = np.where(x.numpy() @ w1.numpy() + b1.numpy() >= 0, 1, -1)
    return np.where(h @ w2.numpy() + b2.numpy() >= 0, 1, -1)


# %% xor_weights
def xor_weights():
    w1 = tf.constant([[2, -2], [2, -2]])
    return w1, tf.constant([-1, 3]), tf.constant([[1], [1]]), tf.constant([-1])
