# /// expect
# kind = "mistake"
# note = "the optimizer's minimize, which is gone"
# [score]
# train = 0
# [hint]
# train = "train-accuracy"
# ///
# %% train
def train(x, y, budget):
    h = 1
    while 784 * h + 2 * h * h + 13 * h + 10 <= budget:
        h += 1
    nodes = h - 1
    model = keras.Sequential([keras.Input((784,))])
    for _ in range(3):
        model.add(keras.layers.Dense(nodes, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    opt = keras.optimizers.Adam(0.001)
    for _ in range(100):
        opt.minimize(lambda: tf.reduce_mean((model(x) - y) ** 2), var_list=model.trainable_variables)
    return model
