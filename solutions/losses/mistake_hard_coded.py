# /// expect
# kind = "mistake"
# note = "the numbers of the examples"
# [score]
# regression_errors = 0.4
# entropy = 0
# cross_entropy = 0.5
# binary_cross_entropy = 0.5
# gradients = 0
# unfair_pair = 0
# count_unfair = 0
# cross_entropy_is_fairer = 0
# [hint]
# regression_errors = "mse"
# entropy = "entropy-values"
# cross_entropy = "cross-one-hot"
# binary_cross_entropy = "binary-values"
# gradients = "gradient-squares"
# unfair_pair = "not-a-tenth"
# count_unfair = "count-values"
# cross_entropy_is_fairer = "fairer-values"
# ///
# %% regression_errors
def regression_errors(y, o):
    return tf.constant(5 / 6), tf.constant(0.5)


# %% entropy
def entropy(p):
    return tf.constant([1.0397, 0.0])


# %% cross_entropy
def cross_entropy(y, p):
    return tf.constant(0.6931 if len(y) == 2 else 16.1181)


# %% binary_cross_entropy
def binary_cross_entropy(y, p):
    return tf.constant(1.0397)


# %% gradients
def gradients(y, z):
    return tf.constant([-0.25, 0.25]), tf.constant([-0.5, 0.5])


# %% unfair_pair
def unfair_pair(y):
    return (0, -2) if y == 1 else (0, 2)


# %% count_unfair
def count_unfair(errors, gradients):
    return 2


# %% cross_entropy_is_fairer
def cross_entropy_is_fairer(y, z):
    return False
