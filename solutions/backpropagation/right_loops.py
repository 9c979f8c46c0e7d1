# /// expect
# kind = "right"
# note = "plain loops over samples, nodes and weights, one number at a time"
# ///
# %% forward
import math


def forward(x, w1, b1, w2, b2):
    hidden, outputs = [], []
    for sample in x:
        h = [math.tanh(sum(v * w for v, w in zip(sample, column)) + b) for column, b in zip(w1.T, b1)]
        s = [sum(v * w for v, w in zip(h, column)) + b for column, b in zip(w2.T, b2)]
        hidden.append(h)
        outputs.append([1 / (1 + math.exp(-value)) for value in s])
    return np.array(hidden), np.array(outputs)


# %% loss
def loss(y, o):
    squares = [(target - output) ** 2 for target, output in zip(y.ravel(), o.ravel())]
    return float(sum(squares)) / len(squares)


# %% slope
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    losses = []
    for sign in (1, -1):
        moved = [list(weights) for weights in w1]
        moved[row][column] += sign * distance
        h = np.tanh(np.dot(x, moved) + b1)
        o = 1 / (1 + np.exp(-np.dot(h, w2) - b2))
        losses.append(np.average((o - y) ** 2))
    return float(losses[0] - losses[1]) / distance / 2


# %% output_delta
def output_delta(y, o):
    delta = np.empty_like(o)
    n, k = y.shape
    for i in range(n):
        for j in range(k):
            delta[i, j] = 2 * (o[i, j] - y[i, j]) / n / k * o[i, j] * (1 - o[i, j])
    return delta


# %% output_gradients
def output_gradients(h, delta2):
    by_weights = sum(np.outer(values, delta) for values, delta in zip(h, delta2))
    return by_weights, sum(delta2)


# %% hidden_delta
def hidden_delta(h, w2, delta2):
    rows = []
    for values, delta in zip(h, delta2):
        rows.append([(1 - value * value) * sum(weights * delta) for value, weights in zip(values, w2)])
    return np.array(rows)


# %% backward
def backward(x, y, w1, b1, w2, b2):
    totals = [np.zeros_like(weights) for weights in (w1, b1, w2, b2)]
    for sample, target in zip(x, y):
        h = np.tanh(sample @ w1 + b1)
        o = 1 / (1 + np.exp(-(h @ w2 + b2)))
        delta2 = 2 * (o - target) * (o - o**2) / y.size
        delta1 = (1 - h**2) * (w2 @ delta2)
        for total, part in zip(totals, (np.outer(sample, delta1), delta1, np.outer(h, delta2), delta2)):
            total += part
    return totals


# %% step
def step(x, y, w1, b1, w2, b2, learning_rate):
    updated = []
    for weights, gradient in zip((w1, b1, w2, b2), backward(x, y, w1, b1, w2, b2)):
        copy = weights.copy()
        copy -= learning_rate * gradient
        updated.append(copy)
    return tuple(updated)
