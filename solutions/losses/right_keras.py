# /// expect
# kind = "right"
# note = "the losses of Keras and TensorFlow, and GradientTape"
# ///
# %% regression_errors
def regression_errors(y, o):
    y, o = tf.reshape(y, [-1]), tf.reshape(o, [-1])
    return tf.keras.losses.MeanSquaredError()(y, o), tf.keras.losses.MeanAbsoluteError()(y, o)


# %% entropy
def entropy(p):
    return tf.keras.losses.categorical_crossentropy(p, p)


# %% cross_entropy
def cross_entropy(y, p):
    return tf.keras.losses.CategoricalCrossentropy()(y, p)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.keras.losses.BinaryCrossentropy()(y, p)


# %% gradients
def gradients(y, z):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(z)
        squares = (y - tf.sigmoid(z)) ** 2
        entropies = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z)
    return tape.gradient(squares, z), tape.gradient(entropies, z)


# %% unfair_pair
def unfair_pair(y):
    confident = tf.constant(9.0)
    return (tf.constant(0.25), -confident) if y > 0.5 else [tf.constant(-0.25), confident]


# %% count_unfair
def count_unfair(errors, gradients):
    order = tf.argsort(errors)
    errors, sizes = tf.gather(errors, order), tf.gather(tf.abs(gradients), order)
    larger = errors[:, tf.newaxis] < errors[tf.newaxis, :]
    smaller = sizes[:, tf.newaxis] > sizes[tf.newaxis, :]
    return tf.reduce_sum(tf.cast(tf.logical_and(larger, smaller), tf.int32))


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    with tf.GradientTape() as tape:
        tape.watch(z)
        errors = tf.abs(y - tf.sigmoid(z))
        squares = errors**2
    sizes = tf.abs(tape.gradient(squares, z))
    order = tf.argsort(errors)
    return not np.all(np.diff(tf.gather(sizes, order)) > 0)
