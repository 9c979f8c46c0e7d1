# /// expect
# kind = "right"
# note = "Keras: its operations, a model of Dense layers that holds the weights; device names by DeviceSpec"
# ///
# %% slope
def slope(s, activation):
    ops = tf.keras.ops
    return ops.sigmoid(s) * ops.sigmoid(-s) if activation == "sigmoid" else ops.where(ops.greater(s, 0.0), 1.0, 0.0)


# %% chain
def chain(x, w, activation):
    function = tf.keras.activations.get(activation)
    sums = []
    with tf.GradientTape() as tape:
        a = tf.constant([x])
        for weight in tf.unstack(w):
            s = weight * a
            tape.watch(s)
            sums.append(s)
            a = function(s)
    return tf.concat(tape.gradient(a, sums), axis=0)


# %% gradient_norms
def gradient_norms(x, y, weights, biases, activation):
    names = [activation] * (len(weights) - 1) + [None]
    model = tf.keras.Sequential([tf.keras.Input((x.shape[1],))])
    for w, name in zip(weights, names):
        model.add(tf.keras.layers.Dense(w.shape[1], activation=name))
    model.set_weights([part.numpy() for pair in zip(weights, biases) for part in pair])
    with tf.GradientTape() as tape:
        loss = tf.keras.losses.MeanSquaredError()(y, model(x))
    gradients = tape.gradient(loss, [layer.kernel for layer in model.layers])
    return tf.convert_to_tensor([tf.linalg.global_norm([gradient]) for gradient in gradients])


# %% shrinkage
def shrinkage(norms):
    r = norms[0] / norms[-1]
    return r, tf.pow(r, 1 / (norms.shape[0] - 1))


# %% compare
def compare(x, y, weights, biases):
    ratio = {}
    for name in ("relu", "sigmoid"):
        norms = gradient_norms(x, y, weights, biases, name)
        ratio[name] = norms[0] / norms[-1]
    return ratio["sigmoid"], ratio["relu"], min(ratio, key=lambda name: float(ratio[name]))


# %% devices
def devices(kind):
    specs = [tf.DeviceSpec.from_string(device.name) for device in tf.config.list_logical_devices(device_type=kind)]
    return [spec.device_type + ":" + str(spec.device_index) for spec in specs]


# %% place
def place(a, b, device):
    with tf.device("/device:" + device):
        product = tf.keras.ops.matmul(a, b)
    spec = tf.DeviceSpec.from_string(product.device)
    return product, f"{spec.device_type}:{spec.device_index}"


# %% time_matmul
import statistics


def time_matmul(sizes, repeats, device):
    def one(n):
        with tf.device(device):
            a = tf.eye(n)
            seconds = []
            for _ in range(repeats):
                begun = time.perf_counter()
                tf.keras.ops.matmul(a, a).numpy()
                seconds.append(time.perf_counter() - begun)
        return statistics.median(seconds)

    return [one(n) for n in sizes]
