# /// expect
# kind = "mistake"
# note = "32-bit integers; a shallow network's formula; extra weights; one term of the error; a tanh output"
# [score]
# count_parameters = 2
# widest = 0
# rivals = 0.5
# build_deep = 2
# compare = 1.5
# train = [1.5, 2.5]
# [hint]
# count_parameters = "overflow"
# widest = "widest-exact"
# rivals = "rivals-values"
# build_deep = "extra-weights"
# compare = "one-error"
# train = "loss-mismatch"
# ///
# %% count_parameters
def count_parameters(sizes):
    n = np.array(sizes, dtype=np.int32)
    return int(np.sum(n[:-1] * n[1:] + n[1:], dtype=np.int32))


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    return (budget - n_outputs) // (n_inputs + 1 + n_outputs)


# %% rivals
def rivals(n_inputs, n_outputs, depth, budget):
    width = int(budget**0.5)
    return [n_inputs, width + 1, n_outputs], [n_inputs] + [width] * depth + [n_outputs]


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for nodes in hidden:
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dense(nodes, activation="relu"))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt(deep * (1 - deep) / len(labels))
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
    model.add(keras.layers.Dense(10, activation="tanh"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001))
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
