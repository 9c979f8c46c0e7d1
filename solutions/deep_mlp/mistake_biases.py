# /// expect
# kind = "mistake"
# note = "biases left out; networks exchanged; linear hidden layers; always a winner; a network of fixed size"
# [score]
# count_parameters = 0
# widest = 0
# rivals = 0
# build_deep = 3
# compare = 1.5
# train = 0
# [hint]
# count_parameters = "no-biases"
# widest = "no-biases"
# rivals = "exchanged"
# build_deep = "linear-layer"
# compare = "never-unclear"
# train = "over-budget"
# ///
# %% count_parameters
def count_parameters(sizes):
    return sum(n * m for n, m in zip(sizes, sizes[1:]))


# %% widest
def needed(h, n_inputs, n_outputs, depth):
    return n_inputs * h + (depth - 1) * h * h + h * n_outputs


def widest(n_inputs, n_outputs, depth, budget):
    h = 1
    while needed(h + 1, n_inputs, n_outputs, depth) <= budget:
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
    return [n_inputs] + [second] * depth + [n_outputs], [n_inputs, first, n_outputs]


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential([keras.Input(shape=(n_inputs,))])
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes))
    model.add(keras.layers.Dense(n_outputs, activation="softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shallow = np.mean(np.argmax(shallow_outputs, axis=1) == labels)
    deep = np.mean(np.argmax(deep_outputs, axis=1) == labels)
    return shallow, deep, "deep" if deep > shallow else "shallow"


# %% train
def train(x, y, budget):
    nodes = 64
    model = keras.Sequential([keras.Input((784,))])
    for _ in range(3):
        model.add(keras.layers.Dense(nodes, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(0.001))
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model
