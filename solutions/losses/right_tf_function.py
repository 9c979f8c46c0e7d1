# /// expect
# kind = "right"
# note = "tf.function, instances with __call__ and lambdas"
# ///
# %% regression_errors
@tf.function
def regression_errors(y, o):
    size = tf.cast(tf.size(y), y.dtype)
    return tf.nn.l2_loss(y - o) * 2 / size, tf.norm(y - o, ord=1) / size


# %% entropy
@tf.function
def entropy(p):
    return -tf.einsum("ij,ij->i", p, tf.math.log(p + 1e-7))


# %% cross_entropy
@tf.function
def cross_entropy(y, p):
    floor = tf.where(p < 1e-7, 1e-7, p)
    return -tf.tensordot(y, tf.math.log(floor), 2) / tf.cast(tf.shape(y)[0], tf.float32)


# %% binary_cross_entropy
class BinaryCrossEntropy:
    def __init__(self, floor):
        self.floor = floor

    def log(self, p):
        return tf.math.log(tf.maximum(p, self.floor))

    def __call__(self, y, p):
        return -tf.reduce_mean(y * self.log(p) + (1 - y) * self.log(1 - p))


binary_cross_entropy = BinaryCrossEntropy(1e-7)


# %% gradients
@tf.function
def gradients(y, z):
    by_entropy = tf.sigmoid(z) - y
    return 2 * by_entropy * tf.sigmoid(z) * tf.sigmoid(-z), by_entropy


# %% unfair_pair
unfair_pair = lambda y: ((0, -20), (0, 20))[int(y == 0)]


# %% count_unfair
@tf.function
def count_unfair(errors, gradients):
    count = tf.constant(0)
    for i in tf.range(tf.size(errors)):
        unfair = (errors > errors[i]) & (tf.abs(gradients) < tf.abs(gradients[i]))
        count += tf.reduce_sum(tf.cast(unfair, tf.int32))
    return count


# %% cross_entropy_is_fairer
@tf.function
def cross_entropy_is_fairer(y, z):
    p = tf.sigmoid(z)
    errors = tf.abs(p - y)
    sizes = errors * p * (1 - p)
    return tf.reduce_any((errors[:, None] > errors) & (sizes[:, None] < sizes))
