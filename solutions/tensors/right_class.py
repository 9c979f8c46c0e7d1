# /// expect
# kind = "right"
# note = "instances with __call__, lambdas, partial functions and preallocated arrays"
# ///
# %% uniform
class Uniform:
    def __init__(self, dtype):
        self.dtype = dtype

    def __call__(self, shape, low, high):
        unit = np.random.default_rng().random(tuple(shape))
        return tf.convert_to_tensor(low + (high - low) * unit, dtype=self.dtype)


uniform = Uniform(tf.float32)

# %% describe
describe = lambda a: ("ndarray" if type(a) is np.ndarray else "Tensor", np.dtype(str(np.asarray(a).dtype)).name)

# %% add
add = lambda t, n: tf.math.add_n([t, tf.convert_to_tensor(n.astype(t.dtype.name))])


# %% products
class Products:
    operations = (tf.linalg.matmul, tf.math.multiply)

    def __call__(self, a, b):
        return [operation(a, b) for operation in self.operations]


products = Products()

# %% reductions
from functools import partial


def reduce_with(functions, x):
    return tuple(function(tf.cast(x, tf.float32)) for function in functions)


reductions = partial(
    reduce_with,
    (
        partial(tf.reduce_mean, axis=0),
        partial(tf.reduce_max, axis=1),
        partial(tf.reduce_sum, axis=1, keepdims=True),
    ),
)


# %% flatten
def flatten(images):
    vectors = np.empty((len(images), images[0].size), dtype=images.dtype)
    for vector, image in zip(vectors, images):
        vector[:] = image.ravel()
    return vectors


# %% one_hot
def one_hot(labels, depth):
    codes = np.zeros((len(labels), depth), dtype=np.float32)
    codes[np.arange(len(labels)), labels] = 1
    return tf.convert_to_tensor(codes)


# %% scale
def scale(x):
    copy = np.array(x, dtype=np.float32)
    copy -= copy.min()
    copy /= copy.max() or 1
    return copy
