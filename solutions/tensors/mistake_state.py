# /// expect
# kind = "mistake"
# note = "the function leaves something behind: a fixed seed, a changed argument"
# [score]
# uniform = 1.6
# add = 1.2
# flatten = 2.5
# scale = 1.5
# [hint]
# uniform = "seed-fixed"
# add = "argument-changed"
# flatten = "argument-changed"
# scale = "argument-changed"
# ///
# %% uniform
def uniform(shape, low, high):
    tf.random.set_seed(42)
    return tf.random.uniform(shape, low, high)


# %% add
def add(t, n):
    n += t.numpy()
    return tf.constant(n, dtype=t.dtype)


# %% flatten
def flatten(images):
    images.shape = (len(images), images[0].size)
    return images


# %% scale
def scale(x):
    x -= x.min()
    if x.max() > 0:
        x /= x.max()
    return x.astype(np.float32)
