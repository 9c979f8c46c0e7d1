# /// expect
# kind = "right"
# note = "Python's own loops and comprehensions; weights as variables; XOR by detectors of the two points"
# ///
# %% weighted_sum
def weighted_sum(x, w, b):
    weights, bias = w.numpy().ravel(), b.numpy().item()
    rows = [[sum(value * weight for value, weight in zip(row, weights)) + bias] for row in x.numpy()]
    return tf.constant(rows, tf.float32)


# %% perceptron
def perceptron(x, w, b):
    outputs = []
    for sample in x.numpy():
        s = b.numpy().item()
        for value, weight in zip(sample, w.numpy().ravel()):
            s += value * weight
        outputs.append([1.0 if s >= 0 else -1.0])
    return tf.constant(outputs)


# %% and_weights
def and_weights(d):
    w = tf.Variable([[1.0] for _ in range(d)])
    b = tf.Variable([-sum([1.0] * d) + 0.5])
    return w, b


# %% nand_weights
def nand_weights(d):
    w = tf.Variable([[-1.0]] * d)
    b = tf.Variable([d - 0.5])
    return w, b


# %% best_score
import itertools


def best_score(x, y, values):
    scores = []
    for w1, w2, b in itertools.product(values, repeat=3):
        right = 0
        for (x1, x2), (target,) in zip(x.numpy().tolist(), y.numpy().tolist()):
            output = 1 if x1 * w1 + x2 * w2 + b >= 0 else -1
            right += output == target
        scores.append(right)
    return max(scores)


# %% two_layers
def fires(inputs, weights, bias):
    return 1.0 if sum(value * weight for value, weight in zip(inputs, weights)) + bias >= 0 else -1.0


def two_layers(x, w1, b1, w2, b2):
    outputs = []
    for sample in x.numpy():
        hidden = [fires(sample, weights, bias) for weights, bias in zip(w1.numpy().T, b1.numpy())]
        outputs.append([fires(hidden, w2.numpy().ravel(), b2.numpy().item())])
    return tf.constant(outputs)


# %% xor_weights
def xor_weights():
    first, second = [-1.0, 1.0, -0.75], [1.0, -1.0, -0.75]
    w1 = tf.Variable([[first[0], second[0]], [first[1], second[1]]])
    return w1, tf.Variable([first[2], second[2]]), tf.Variable(tf.ones([2, 1])), tf.Variable([1.0])
