# /// expect
# kind = "mistake"
# note = "the mean of y - o as the chapter writes it: right for y of shape (n, 1) only"
# [score]
# mean_squared_error = 1.8
# [hint]
# mean_squared_error = "broadcast"
# ///
# %% mean_squared_error
def mean_squared_error(y, o):
    return tf.reduce_mean((y - o) ** 2)
