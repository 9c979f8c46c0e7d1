# /// expect
# kind = "mistake"
# note = "a Lambda layer; counts for shares; the notebook's data in place of the arguments"
# [score]
# build_deep = 0
# compare = 0
# train = 1.5
# [hint]
# build_deep = "deep-layers"
# compare = "counts"
# train = "own-data"
# ///
# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes))
        model.add(keras.layers.Lambda(tf.nn.relu))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.sum(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.sum(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt(len(labels))
    if abs(deep - shallow) <= 2 * error:
        return shallow, deep, "unclear"
    return shallow, deep, "deep" if deep > shallow else "shallow"


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
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001))
    model.fit(train_x[:3000], train_y[:3000], batch_size=32, epochs=10, verbose=0)
    return model
