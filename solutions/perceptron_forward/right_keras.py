# /// expect
# kind = "right"
# note = "Keras layers with set_weights, classes, lambdas, the bias as one more weight; XOR as neither AND nor NOR"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    layer = tf.keras.layers.Dense(1)
    layer.build(x.shape)
    layer.set_weights([w.numpy(), b.numpy()])
    return layer(tf.cast(x, tf.float32))


# %% perceptron
class Perceptron(tf.Module):
    def __init__(self, w, b):
        super().__init__()
        self.joined = tf.concat([w, tf.reshape(b, (1, -1))], axis=0)

    def __call__(self, x):
        ones = tf.ones((len(x), 1))
        return 2 * tf.cast(tf.concat([x, ones], axis=1) @ self.joined >= 0, tf.float32) - 1


perceptron = lambda x, w, b: Perceptron(w, b)(x)


# %% and_weights
and_weights = lambda d: [tf.keras.ops.ones((d, 1)), tf.keras.ops.array([-d + 0.5])]


# %% nand_weights
nand_weights = lambda d: (tf.zeros((d, 1)) - 1, tf.ones(1) * d - 0.5)


# %% best_score
def best_score(x, y, values):
    s = (
        tf.reshape(tf.tensordot(x[:, :1], tf.constant([values]), 1), (-1, len(values), 1, 1))
        + tf.reshape(tf.tensordot(x[:, 1:], tf.constant([values]), 1), (-1, 1, len(values), 1))
        + tf.reshape(tf.constant(values), (1, 1, 1, -1))
    )
    misses = tf.not_equal(s >= 0, tf.reshape(y, (-1, 1, 1, 1)) == 1)
    return len(y) - tf.reduce_min(tf.reduce_sum(tf.cast(misses, tf.int32), axis=0))


# %% two_layers
def step_function(s):
    return tf.where(tf.greater_equal(s, 0), 1.0, -1.0)


def two_layers(x, w1, b1, w2, b2):
    model = tf.keras.Sequential([
        tf.keras.Input((x.shape[1],)),
        tf.keras.layers.Dense(w1.shape[1], activation=step_function),
        tf.keras.layers.Dense(1, activation=step_function),
    ])
    model.set_weights([w1, b1, w2, b2])
    return model(x)


# %% xor_weights
def xor_weights():
    both, neither = (1.0, 1.0, -1.5), (-1.0, -1.0, 0.75)
    w1, b1 = np.transpose([both[:2], neither[:2]]), np.array([both[2], neither[2]])
    return w1, b1, -np.ones((2, 1)), np.array([-1.5])
