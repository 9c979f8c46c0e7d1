# /// expect
# kind = "right"
# note = "layers as objects that keep what they saw; closures and lambdas"
# ///
# %% forward
class Layer:
    def __init__(self, w, b, activation):
        self.w, self.b, self.activation = w, b, activation

    def __call__(self, x):
        self.seen = x
        self.put_out = self.activation(np.matmul(x, self.w) + self.b)
        return self.put_out


def logistic(s):
    return 1 / (1 + np.exp(-s))


def forward(x, w1, b1, w2, b2):
    h = Layer(w1, b1, np.tanh)(x)
    return [h, Layer(w2, b2, logistic)(h)]


# %% loss
loss = lambda y, o: float(np.vdot(y - o, y - o) / y.size)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    unit = np.zeros_like(w1)
    unit[row, column] = 1
    at = lambda t: ((y - logistic(np.tanh(x @ (w1 + t * unit) + b1) @ w2 + b2)) ** 2).mean()
    return np.subtract(at(distance), at(-distance)) / (distance + distance)


# %% output_delta
class OutputDelta:
    def __call__(self, y, o):
        return self.by_output(y, o) * self.by_sum(o)

    def by_output(self, y, o):
        return 2 * (o - y) / len(y) / len(y[0])

    def by_sum(self, o):
        return o - o**2


output_delta = OutputDelta()


# %% output_gradients
def output_gradients(h, delta2):
    with_ones = np.column_stack([h, np.ones(len(h))])
    joined = with_ones.T @ delta2
    return joined[:-1], joined[-1]


# %% hidden_delta
hidden_delta = lambda h, w2, delta2: np.matmul(w2, delta2.T).T * (1 - h) * (1 + h)


# %% backward
class Network:
    def __init__(self, w1, b1, w2, b2):
        self.hidden, self.output = Layer(w1, b1, np.tanh), Layer(w2, b2, logistic)

    def gradients(self, x, y):
        o = self.output(self.hidden(x))
        delta2 = 2 * (o - y) / o.size * (o - o**2)
        delta1 = delta2 @ self.output.w.T * (1 - self.hidden.put_out**2)
        for layer, delta in ((self.hidden, delta1), (self.output, delta2)):
            yield layer.seen.T @ delta
            yield delta.sum(axis=0)


def backward(x, y, w1, b1, w2, b2):
    return tuple(Network(w1, b1, w2, b2).gradients(x, y))


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    by = backward(x, y, w1, b1, w2, b2)
    old = (w1, b1, w2, b2)
    return tuple(np.add(old[place], -learning_rate * by[place]) for place in range(4))
