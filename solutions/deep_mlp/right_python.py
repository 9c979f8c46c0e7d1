# /// expect
# kind = "right"
# note = "Python's own numbers and loops; a width found bit by bit; rivals and the training are left out"
# ///
# %% count_parameters
def count_parameters(sizes):
    total, before = 0, sizes[0]
    for after in sizes[1:]:
        total += (before + 1) * after
        before = after
    return total


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    width = 0
    for power in reversed(range(13)):
        wider = width + 2**power
        inner = (depth - 1) * (wider + 1) * wider
        if (n_inputs + 1) * wider + inner + (wider + 1) * n_outputs <= budget:
            width = wider
    return width


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    model = keras.Sequential()
    model.add(keras.Input(shape=(n_inputs,)))
    for nodes in hidden:
        model.add(keras.layers.Dense(nodes))
        model.add(keras.layers.Activation("selu"))
    model.add(keras.layers.Dense(n_outputs))
    model.add(keras.layers.Activation("softmax"))
    return model


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    accuracies, squared_error = [], 0.0
    for outputs in (shallow_outputs, deep_outputs):
        hits = 0
        for row, label in zip(outputs.tolist(), labels.tolist()):
            if row.index(max(row)) == label:
                hits += 1
        accuracy = hits / len(labels)
        squared_error += accuracy * (1 - accuracy) / len(labels)
        accuracies.append(accuracy)
    shallow, deep = accuracies
    margin = 2 * squared_error**0.5
    if deep > shallow + margin:
        return shallow, deep, "deep"
    if shallow > deep + margin:
        return shallow, deep, "shallow"
    return shallow, deep, "unclear"
