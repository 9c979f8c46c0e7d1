# /// expect
# kind = "right"
# note = "plain loops and list comprehensions with Python's math"
# ///
# %% regression_errors
def regression_errors(y, o):
    differences = [a - b for a, b in zip(y.numpy().ravel().tolist(), o.numpy().ravel().tolist())]
    squares = sum(difference**2 for difference in differences)
    sizes = sum(abs(difference) for difference in differences)
    return [tf.constant(squares / len(differences)), tf.constant(sizes / len(differences))]


# %% entropy
import math


def entropy(p):
    return tf.constant([-sum(share * math.log(share) for share in row if share > 0) for row in p.numpy().tolist()])


# %% cross_entropy
import math


def cross_entropy(y, p):
    total = 0.0
    for labels, shares in zip(y.numpy(), p.numpy()):
        for label, share in zip(labels, shares):
            total -= label * math.log(max(share, 1e-7))
    return tf.constant(total / len(y), dtype=tf.float32)


# %% binary_cross_entropy
import math


def binary_cross_entropy(y, p):
    losses = []
    for label, share in zip(y.numpy()[:, 0].tolist(), p.numpy()[:, 0].tolist()):
        losses.append(-label * math.log(max(share, 1e-7)) - (1 - label) * math.log(max(1 - share, 1e-7)))
    return tf.constant(sum(losses) / len(losses))


# %% gradients
import math


def gradients(y, z):
    by_squares, by_entropy = [], []
    for label, logit in zip(y.numpy().tolist(), z.numpy().tolist()):
        p = 1 / (1 + math.exp(-logit))
        by_squares.append(2 * (p - label) * p * (1 - p))
        by_entropy.append(p - label)
    return tf.constant(by_squares), tf.constant(by_entropy)


# %% unfair_pair
import math


def unfair_pair(y):
    def slope(z):
        p = 1 / (1 + math.exp(-z))
        return abs(2 * (p - y) * p * (1 - p))

    z_b = 0.0
    while slope(z_b) > slope(0.0) / 10:
        z_b += 0.5 - y
    return 0.0, z_b


# %% count_unfair
def count_unfair(errors, gradients):
    pairs = list(zip(errors.numpy().tolist(), gradients.numpy().tolist()))
    return sum(1 for e, g in pairs for f, h in pairs if e > f and abs(g) < abs(h))


# %% cross_entropy_is_fairer
import math


def cross_entropy_is_fairer(y, z):
    counts = [0, 0]
    samples = [(label, 1 / (1 + math.exp(-logit))) for label, logit in zip(y.numpy().tolist(), z.numpy().tolist())]
    for label, p in samples:
        for other, q in samples:
            if abs(label - p) > abs(other - q):
                counts[0] += abs(label - p) * p * (1 - p) < abs(other - q) * q * (1 - q)
                counts[1] += abs(label - p) < abs(other - q)
    return counts[1] < counts[0]
