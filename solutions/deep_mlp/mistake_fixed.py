# /// expect
# kind = "mistake"
# note = "a fixed number of layers; biases of the earlier nodes; verdicts exchanged; a tiny learning rate"
# [score]
# count_parameters = 0
# widest = 0
# build_deep = 2
# compare = 1.5
# train = 1.5
# [hint]
# count_parameters = "earlier-biases"
# widest = "widest-values"
# build_deep = "depth"
# compare = "verdict-reversed"
# train = "untrained"
# ///
# %% count_parameters
def count_parameters(sizes):
    return sum(n * m + n for n, m in zip(sizes, sizes[1:]))


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    return budget // (784 * depth)


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    return keras.Sequential([
        keras.Input((n_inputs,)),
        keras.layers.Dense(hidden[0], activation="relu"),
        keras.layers.Dense(hidden[1], activation="relu"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt((shallow * (1 - shallow) + deep * (1 - deep)) / len(labels))
    if abs(deep - shallow) <= 2 * error:
        return shallow, deep, "unclear"
    return shallow, deep, "shallow" if deep > shallow else "deep"


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
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.SGD(1e-6))
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
