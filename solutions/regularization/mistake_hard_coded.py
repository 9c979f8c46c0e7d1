# /// expect
# kind = "mistake"
# note = "the answers of the examples written into the functions"
# [score]
# diagnose = 0
# decay_step = 0
# train = 0
# early_stopping = 0
# keep_mask = 0
# dropout = 0
# shift = 0
# augment = 0
# [hint]
# diagnose = "diagnose-values"
# decay_step = "decay-values"
# train = "train-weights"
# early_stopping = "stop-best"
# keep_mask = "mask-form"
# dropout = "dropout-values"
# shift = "cropped"
# augment = "augment-images"
# ///
# %% diagnose
def diagnose(train_losses, val_losses, high, gap):
    return "under" if high < 0.2 else "over" if gap < 0.5 else "good"


# %% decay_step
def decay_step(w, gradient, learning_rate, decay):
    return tf.constant([0.9, -2.0])


# %% train
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    return tf.constant([[1.305]]), [8.5, 2.425], [25.0, 5.29]


# %% early_stopping
def early_stopping(val_losses, patience):
    return 3, 7


# %% keep_mask
def keep_mask(shape, rate):
    return tf.constant([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])


# %% dropout
def dropout(x, rate, training):
    return tf.constant([4.0, 0.0, 12.0, 0.0] if training else [2.0, -4.0, 6.0, 1.0])


# %% shift
def shift(images, dy, dx):
    return np.array([[[0, 0, 0], [2, 3, 0]]], dtype=np.uint8)


# %% augment
def augment(x, y, shifts):
    return np.zeros((6, 2, 2), dtype=np.uint8), np.array([7, 3, 7, 3, 7, 3])
