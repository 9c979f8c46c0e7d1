# /// expect
# kind = "right"
# note = "the functional API, activations as layers; the quadratic equation solved; NumPy's integers"
# ///
# %% count_parameters
def count_parameters(sizes):
    n = np.array(sizes, dtype=np.int64)
    return np.dot(n[:-1] + 1, n[1:])


# %% widest
import math


def widest(n_inputs, n_outputs, depth, budget):
    a, b, c = depth - 1, n_inputs + depth + n_outputs, n_outputs - budget
    if a == 0:
        return -c // b
    return (math.isqrt(b * b - 4 * a * c) - b) // (2 * a)


# %% rivals
def rivals(n_inputs, n_outputs, depth, budget):
    def shape(hidden):
        return [n_inputs, *(widest(n_inputs, n_outputs, hidden, budget) for _ in range(hidden)), n_outputs]

    return [shape(1), shape(depth)]


# %% build_deep
def build_deep(n_inputs, hidden, n_outputs):
    inputs = keras.Input((n_inputs,))
    z = inputs
    for nodes in hidden:
        z = keras.layers.Dense(nodes)(z)
        z = keras.layers.LeakyReLU()(z)
    return keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(n_outputs)(z)))


# %% compare
def compare(shallow_outputs, deep_outputs, labels):
    shares = [float(np.mean(outputs.argmax(1) == labels)) for outputs in (shallow_outputs, deep_outputs)]
    variance = sum(a - a**2 for a in shares) / len(labels)
    difference = shares[1] - shares[0]
    verdict = "unclear" if difference**2 <= 4 * variance else "deep" if difference > 0 else "shallow"
    return [*shares, verdict]


# %% train
def train(x, y, budget):
    inputs = keras.Input(x.shape[1:])
    z, nodes = inputs, widest(x.shape[1], y.shape[1], 4, budget)
    for _ in range(4):
        z = keras.layers.ReLU()(keras.layers.Dense(nodes)(z))
    model = keras.Model(inputs, keras.layers.Dense(y.shape[1])(z))
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(x, y, epochs=15, verbose=0)
    return model
