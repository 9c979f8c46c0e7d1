# /// expect
# kind = "mistake"
# note = "a real number; equality refused; arrays for lists; no biases in layers; the record of the training"
# [score]
# count_parameters = 2.5
# widest = 1.5
# rivals = 1.5
# build_deep = 2
# compare = 0.5
# train = 0
# [hint]
# count_parameters = "count-form"
# widest = "strictly-less"
# rivals = "rivals-form"
# build_deep = "no-bias"
# compare = "accuracies-exchanged"
# train = "history"
# ///
# %% count_parameters
def count_parameters(sizes):
    return float(sum(n * m + m for n, m in zip(sizes, sizes[1:])))


# %% widest
def needed(h, n_inputs, n_outputs, depth):
    return (n_inputs * h + h) + (depth - 1) * (h * h + h) + (h * n_outputs + n_outputs)


def widest(n_inputs, n_outputs, depth, budget):
    h = 1
    while needed(h + 1, n_inputs, n_outputs, depth) < budget:
        h += 1
    return h


# %% rivals
def enough_for(h, n_inputs, n_outputs, depth):
    return (n_inputs * h + h) + (depth - 1) * (h * h + h) + (h * n_outputs + n_outputs)


def within(n_inputs, n_outputs, depth, budget):
    h = 1
    while enough_for(h + 1, n_inputs, n_outputs, depth) <= budget:
        h += 1
    return h


def rivals(n_inputs, n_outputs, depth, budget):
    first, second = (within(n_inputs, n_outputs, hidden, budget) for hidden in (1, depth))
    return np.array([n_inputs, first, n_outputs]), np.array([n_inputs] + [second] * depth + [n_outputs])


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes, activation="relu", use_bias=False))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt((shallow * (1 - shallow) + deep * (1 - deep)) / len(labels))
    if abs(deep - shallow) <= 2 * error:
        return deep, shallow, "unclear"
    return deep, shallow, "deep" if deep > shallow else "shallow"


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
    return model.fit(x, y, batch_size=64, epochs=2, verbose=0)
