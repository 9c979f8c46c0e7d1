# /// expect
# kind = "right"
# note = "classes, recursion and comprehensions"
# ///
# %% slope
class Activation:
    def __init__(self, name):
        self.value = {"sigmoid": tf.sigmoid, "relu": tf.nn.relu}[name]

    def slope(self, s):
        with tf.GradientTape() as tape:
            tape.watch(s)
            value = self.value(s)
        return tape.gradient(value, s)


slope = lambda s, activation: Activation(activation).slope(s)


# %% chain
def chain(x, w, activation):
    function = Activation(activation)

    def back(a, rest):
        s = rest[0] * a
        if len(rest) == 1:
            return [function.slope(s)]
        later = back(function.value(s), rest[1:])
        return [later[0] * rest[1] * function.slope(s), *later]

    return tf.stack(back(x, list(w)))


# %% gradient_norms
class Network:
    def __init__(self, weights, biases, activation):
        self.layers = list(zip(weights, biases))
        self.value = Activation(activation).value

    def __call__(self, x):
        *hidden, (last, bias) = self.layers
        for w, b in hidden:
            x = self.value(tf.add(tf.matmul(x, w), b))
        return tf.add(tf.matmul(x, last), bias)

    def norms(self, x, y):
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_mean(tf.square(self(x) - y))
        return [tf.norm(tape.gradient(loss, w)) for w, _ in self.layers]


def gradient_norms(x, y, weights, biases, activation):
    return tf.stack(Network(weights, biases, activation).norms(x, y))


# %% shrinkage
def shrinkage(norms):
    *_, r = (float(norm) / float(norms[-1]) for norm in norms[::-1])
    return r, r ** (1.0 / (len(norms) - 1))


# %% compare
def compare(x, y, weights, biases):
    ratios = []
    for name in ["sigmoid", "relu"]:
        first, *_, last = Network(weights, biases, name).norms(x, y)
        ratios.append(first.numpy() / last.numpy())
    smaller, name = min(zip(ratios, ["sigmoid", "relu"]))
    return [*ratios, name]


# %% devices
class Device:
    def __init__(self, device):
        self.short = ":".join(device.name.split(":")[1:])


devices = lambda kind: [Device(device).short for device in tf.config.list_logical_devices(kind)]


# %% place
def place(a, b, device):
    context = tf.device(device)
    with context:
        product = tf.einsum("ij,jk->ik", a, b)
    return [product, product.device.rsplit("/", 1)[1].removeprefix("device:")]


# %% time_matmul
class Watch:
    def __enter__(self):
        self.begun = time.monotonic()
        return self

    def __exit__(self, *_):
        self.seconds = time.monotonic() - self.begun


def time_matmul(sizes, repeats, device):
    medians = {}
    for n in sorted(set(sizes)):
        watches = [Watch() for _ in range(repeats)]
        with tf.device(device):
            a = tf.random.uniform([n, n])
            for watch in watches:
                with watch:
                    _ = tf.linalg.matmul(a, a).numpy()
        medians[n] = np.median([watch.seconds for watch in watches])
    return [medians[n] for n in sizes]
