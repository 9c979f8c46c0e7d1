# /// expect
# kind = "right"
# note = "as textbooks write it: add, input_shape, random_uniform; loops and lists; a rule of thumb for the width"
# ///
# %% count_parameters
def count_parameters(sizes):
    total = 0
    for i in range(1, len(sizes)):
        total += (sizes[i - 1] + 1) * sizes[i]
    return total


# %% widest
def widest(n_inputs, n_outputs, depth, budget):
    low, high = 1, 5001
    while high - low > 1:
        middle = (low + high) // 2
        needed = (n_inputs + 1) * middle + (depth - 1) * (middle + 1) * middle + (middle + 1) * n_outputs
        if needed > budget:
            high = middle
        else:
            low = middle
    return low


# %% rivals
def rivals(n_inputs, n_outputs, depth, budget):
    networks = []
    for hidden in (1, depth):
        sizes = [n_inputs]
        for _ in range(hidden):
            sizes.append(widest(n_inputs, n_outputs, hidden, budget))
        sizes.append(n_outputs)
        networks.append(sizes)
    return tuple(networks)


# %% build_deep
from keras.layers import Dense
from keras.models import Sequential


def build_deep(n_inputs, hidden, n_outputs):
    dmlp = Sequential()
    dmlp.add(Dense(units=hidden[0], activation="selu", input_shape=(n_inputs,), kernel_initializer="random_uniform"))
    for i in range(1, len(hidden)):
        dmlp.add(Dense(units=hidden[i], activation="selu", kernel_initializer="random_uniform"))
    dmlp.add(Dense(units=n_outputs, activation="softmax", kernel_initializer="random_uniform"))
    return dmlp


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    counts = []
    for outputs in (shallow_outputs, deep_outputs):
        hits = 0
        for output, label in zip(outputs, labels):
            if list(output).index(max(output)) == label:
                hits += 1
        counts.append(hits)
    n = len(labels)
    a1, a2 = counts[0] / n, counts[1] / n
    e = ((a1 * (1 - a1) + a2 * (1 - a2)) / n) ** 0.5
    if a2 - a1 > 2 * e:
        return a1, a2, "deep"
    if a1 - a2 > 2 * e:
        return a1, a2, "shallow"
    return a1, a2, "unclear"


# %% train
def train(x, y, budget):
    units = budget // 1000
    dmlp = Sequential()
    dmlp.add(Dense(units=units, activation="elu", input_shape=(784,)))
    dmlp.add(Dense(units=units, activation="elu"))
    dmlp.add(Dense(units=units, activation="elu"))
    dmlp.add(Dense(units=10, activation="softmax"))
    dmlp.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    hist = dmlp.fit(x, y.argmax(axis=1), epochs=15, verbose=2)
    return hist.model
