# /// expect
# kind = "right"
# note = "classes that hold the state, generators, closed forms, in-place work on copies"
# ///
# %% sgd_step
sgd_step = lambda w, gradient, learning_rate: np.add(w, np.negative(learning_rate) * gradient)


# %% descend
def points(w, curvature, learning_rate):
    while True:
        yield w
        w = w * (1 - learning_rate * curvature)


def descend(w, curvature, learning_rate, steps):
    from itertools import islice

    return np.stack(list(islice(points(w, curvature, learning_rate), steps + 1)))


# %% judge
class Judge:
    def __init__(self, share):
        self.share = share

    def __call__(self, w, curvature, learning_rate, steps):
        end = w.copy()
        for _ in range(steps):
            end -= learning_rate * curvature * end
        before, after = (float(np.sum(curvature * point**2) / 2) for point in (w, end))
        words = {after <= before: "slow", after <= self.share * before: "converges"}
        return words.get(True, "diverges")


judge = Judge(0.01)


# %% momentum_step
class Momentum:
    def __init__(self, learning_rate, momentum, velocity):
        self.learning_rate, self.momentum, self.velocity = learning_rate, momentum, velocity.copy()

    def move(self, w, gradient):
        self.velocity *= self.momentum
        self.velocity -= self.learning_rate * gradient
        return w + self.velocity


def momentum_step(w, gradient, velocity, learning_rate, momentum):
    optimizer = Momentum(learning_rate, momentum, velocity)
    return [optimizer.move(w, gradient), optimizer.velocity]


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    sums = accumulator.copy()
    sums += np.square(gradient)
    rates = learning_rate * (sums + epsilon) ** -0.5
    return [w - rates * gradient, sums]


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    new = np.average([average, gradient**2], axis=0, weights=[decay, 1 - decay])
    moved = w.copy()
    moved -= learning_rate * gradient * (new + epsilon) ** -0.5
    return [moved, new]


# %% adam_step
class Adam:
    def __init__(self, learning_rate, beta_1, beta_2, epsilon):
        self.learning_rate, self.betas, self.epsilon = learning_rate, (beta_1, beta_2), epsilon

    def __call__(self, w, gradient, m, v, t):
        (beta_1, beta_2), moments = self.betas, []
        for beta, old, new in ((beta_1, m, gradient), (beta_2, v, gradient * gradient)):
            moments.append(beta * old + (1 - beta) * new)
        alpha = self.learning_rate * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
        return w - alpha * moments[0] / (moments[1] ** 0.5 + self.epsilon), *moments


def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    return Adam(learning_rate, beta_1, beta_2, epsilon)(w, gradient, m, v, t)


# %% trajectory
class Sgd:
    def __init__(self, rate):
        self.rate, self.steps = rate, 0

    def change(self, g):
        return -self.rate * g


class WithMomentum(Sgd):
    velocity = 0.0

    def change(self, g):
        self.velocity = 0.9 * self.velocity - self.rate * g
        return self.velocity


class Adagrad(Sgd):
    sums = 0.1

    def change(self, g):
        self.sums = self.sums + g * g
        return -self.rate * g / np.sqrt(self.sums + 1e-7)


class RMSprop(Sgd):
    average = 0.0

    def change(self, g):
        self.average += 0.1 * (g * g - self.average)
        return -self.rate * g / np.sqrt(self.average + 1e-7)


class AdamPath(Sgd):
    m = v = 0.0

    def change(self, g):
        self.steps += 1
        self.m, self.v = self.m + 0.1 * (g - self.m), self.v + 0.001 * (g * g - self.v)
        rate = self.rate * np.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        return -rate * self.m / (np.sqrt(self.v) + 1e-7)


KINDS = {"sgd": Sgd, "momentum": WithMomentum, "adagrad": Adagrad, "rmsprop": RMSprop, "adam": AdamPath}


def trajectory(name, w, curvature, learning_rate, steps):
    optimizer, path = KINDS[name](learning_rate), np.empty((steps + 1, *w.shape))
    path[0] = w
    for step in range(steps):
        path[step + 1] = path[step] + optimizer.change(curvature * path[step])
    return path
