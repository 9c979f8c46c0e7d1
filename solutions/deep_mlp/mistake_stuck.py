# /// expect
# kind = "mistake"
# note = "sigmoids in many hidden layers: the gradient vanishes"
# [score]
# train = [1.5, 2.5]
# [hint]
# train = "stuck"
# ///
# %% train
def train(x, y, budget):
    h = 1
    while 784 * h + 6 * h * h + 17 * h + 10 <= budget:
        h += 1
    nodes = h - 1
    model = keras.Sequential([keras.Input((784,))])
    for _ in range(7):
        model.add(keras.layers.Dense(nodes, activation="sigmoid"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001))
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
