# /// expect
# kind = "reference"
# ///
# %% count_parameters
def count_parameters(sizes):
    return sum(n * m + m for n, m in zip(sizes, sizes[1:]))


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    h = 1
    while count_parameters([n_inputs] + [h + 1] * depth + [n_outputs]) <= budget:
        h += 1
    return h


# %% rivals
def rivals(n_inputs, n_outputs, depth, budget):
    shallow = [n_inputs, widest(n_inputs, n_outputs, 1, budget), n_outputs]
    deep = [n_inputs] + [widest(n_inputs, n_outputs, depth, budget)] * depth + [n_outputs]
    return shallow, deep


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes, activation="relu"))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    error = np.sqrt((shallow * (1 - shallow) + deep * (1 - deep)) / len(labels))
    if abs(deep - shallow) <= 2 * error:
        return shallow, deep, "unclear"
    return shallow, deep, "deep" if deep > shallow else "shallow"


# %% train
def train(x, y, budget):
    nodes = widest(x.shape[1], y.shape[1], 3, budget)
    model = build_deep(x.shape[1], [nodes, nodes, nodes], y.shape[1])
    model.compile("adam", "categorical_crossentropy")
    model.fit(x, y, epochs=15, verbose=0)
    return model
