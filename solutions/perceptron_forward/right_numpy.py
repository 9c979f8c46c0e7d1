# /// expect
# kind = "right"
# note = "NumPy computes everything; TensorFlow only wraps the results; a strip between two lines for XOR"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    return tf.constant(np.dot(x.numpy(), w.numpy()) + b.numpy(), dtype=tf.float32)


# %% perceptron
def perceptron(x, w, b):
    s = x.numpy() @ w.numpy() + b.numpy()
    return tf.constant(np.where(s < 0, -1, 1), dtype=tf.float32)


# %% and_weights
def and_weights(d):
    return np.full((d, 1), 2.0), np.array([1.0 - 2 * d])


# %% nand_weights
def nand_weights(d):
    return np.full((d, 1), -2.0), np.array([2.0 * d - 1])


# %% best_score
def best_score(x, y, values):
    grid = np.stack(np.meshgrid(values, values, values), axis=-1).reshape(-1, 3)
    s = x.numpy() @ grid[:, :2].T + grid[:, 2]
    return np.sum(np.where(s >= 0, 1, -1) == y.numpy(), axis=0).max()


# %% two_layers
def two_layers(x, w1, b1, w2, b2):
    h = x.numpy() @ w1.numpy() + b1.numpy() >= 0
    o = (2 * h - 1) @ w2.numpy() + b2.numpy() >= 0
    return tf.constant(2 * o - 1, dtype=tf.float32)


# %% xor_weights
def xor_weights():
    return np.ones((2, 2)), np.array([-0.75, -1.5]), np.array([[1.0], [-1.0]]), np.array([-1.0])
