# /// expect
# kind = "right"
# note = "element by element, with Python's numbers"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    moved = np.empty(w.shape)
    for place in np.ndindex(w.shape):
        moved[place] = w[place] - learning_rate * gradient[place]
    return moved


# %% descend
def descend(w, curvature, learning_rate, steps):
    rows = [w.tolist()]
    for _ in range(steps):
        rows.append([weight - learning_rate * a * weight for weight, a in zip(rows[-1], curvature.tolist())])
    return np.array(rows)


# %% judge
import math


def judge(w, curvature, learning_rate, steps):
    weights, slopes = w.tolist(), curvature.tolist()
    before = sum(a * weight * weight for weight, a in zip(weights, slopes))
    for _ in range(steps):
        weights = [weight - learning_rate * a * weight for weight, a in zip(weights, slopes)]
    after = sum(a * weight * weight for weight, a in zip(weights, slopes))
    if math.isnan(after) or after > before:
        return "diverges"
    if after * 100 <= before:
        return "converges"
    return "slow"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    moved, new = np.empty(w.shape), np.empty(w.shape)
    for place in np.ndindex(w.shape):
        new[place] = momentum * velocity[place] - learning_rate * gradient[place]
        moved[place] = w[place] + new[place]
    return moved, new


# %% adagrad_step
import math


def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    sums = [s + g * g for s, g in zip(accumulator.ravel().tolist(), gradient.ravel().tolist())]
    moves = [learning_rate * g / math.sqrt(s + epsilon) for g, s in zip(gradient.ravel().tolist(), sums)]
    return w - np.reshape(moves, w.shape), np.reshape(sums, w.shape)


# %% rmsprop_step
import math


def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    moved, new = w.copy(), average.copy()
    for place in np.ndindex(w.shape):
        new[place] = decay * average[place] + (1 - decay) * gradient[place] ** 2
        moved[place] = w[place] - learning_rate * gradient[place] / math.sqrt(new[place] + epsilon)
    return moved, new


# %% adam_step
import math


def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    moved, new_m, new_v = np.empty(w.shape), np.empty(w.shape), np.empty(w.shape)
    kept_1 = kept_2 = 1.0
    for _ in range(t):
        kept_1, kept_2 = kept_1 * beta_1, kept_2 * beta_2
    for place in np.ndindex(w.shape):
        new_m[place] = beta_1 * m[place] + (1 - beta_1) * gradient[place]
        new_v[place] = beta_2 * v[place] + (1 - beta_2) * gradient[place] ** 2
        step = new_m[place] / (1 - kept_1) * math.sqrt(1 - kept_2) / (math.sqrt(new_v[place]) + epsilon)
        moved[place] = w[place] - learning_rate * step
    return moved, new_m, new_v


# %% trajectory
import math


def trajectory(name, w, curvature, learning_rate, steps):
    columns = []
    for weight, a in zip(w.tolist(), curvature.tolist()):
        column, m, s = [weight], 0.0, {"adagrad": 0.1}.get(name, 0.0)
        for t in range(1, steps + 1):
            g = a * weight
            if name in ("sgd", "momentum"):
                m = (0.9 if name == "momentum" else 0.0) * m - learning_rate * g
                weight += m
            elif name == "adam":
                m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g * g
                rate = learning_rate * math.sqrt(1 - 0.999**t) / (1 - 0.9**t)
                weight -= rate * m / (math.sqrt(s) + 1e-7)
            else:
                s = s + g * g if name == "adagrad" else 0.9 * s + 0.1 * g * g
                weight -= learning_rate * g / math.sqrt(s + 1e-7)
            column.append(weight)
        columns.append(column)
    return np.array(columns).T
