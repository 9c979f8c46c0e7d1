# /// expect
# kind = "mistake"
# note = "a model only to be counted; calls of older versions; shares of wrong predictions"
# [score]
# count_parameters = 2
# build_deep = 0
# compare = 0.5
# train = 0
# [hint]
# count_parameters = "count-large"
# build_deep = "deep-layers"
# compare = "error-rates"
# train = "train-rules"
# ///
# %% count_parameters
def count_parameters(sizes):
    model = keras.Sequential([keras.Input((sizes[0],))])
    for nodes in sizes[1:]:
        model.add(keras.layers.Dense(nodes))
    return model.count_params()


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential()
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes, activation="relu", imput_dim=n_inputs))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt((shallow * (1 - shallow) + deep * (1 - deep)) / len(labels))
    if abs(deep - shallow) <= 2 * error:
        return 1 - shallow, 1 - deep, "unclear"
    return 1 - shallow, 1 - deep, "deep" if deep > shallow else "shallow"


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
    model.fit([list(row) for row in x], [list(row) for row in y], batch_size=64, epochs=2, verbose=0)
    return model
