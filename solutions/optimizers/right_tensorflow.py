# /// expect
# kind = "right"
# note = "tensors and tf.function; the path in a preallocated array; a recursion"
# ///
# %% sgd_step
@tf.function
def sgd_step(w, gradient, learning_rate):
    return tf.subtract(w, tf.multiply(gradient, learning_rate))


# %% descend
def descend(w, curvature, learning_rate, steps):
    factor = 1 - learning_rate * tf.constant(curvature)
    powers = tf.range(steps + 1, dtype=tf.float64)
    return w * factor ** powers[:, None]


# %% judge
def judge(w, curvature, learning_rate, steps):
    start = tf.constant(w)
    end = start
    for _ in tf.range(steps):
        end = end - learning_rate * curvature * end
    ratio = float(tf.tensordot(curvature, end**2, 1) / tf.tensordot(curvature, start**2, 1))
    return "converges" if ratio <= 0.01 else "slow" if ratio <= 1 else "diverges"


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    variable, moving = tf.Variable(w), tf.Variable(velocity)
    moving.assign(momentum * moving - learning_rate * gradient)
    variable.assign_add(moving)
    return tf.identity(variable), tf.identity(moving)


# %% adagrad_step
@tf.function
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    new = tf.add(accumulator, tf.square(gradient))
    return w - learning_rate * tf.math.rsqrt(new + epsilon) * gradient, new


# %% rmsprop_step
@tf.function
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    new = average + (tf.square(gradient) - average) * (1 - decay)
    return w - learning_rate * gradient * tf.math.rsqrt(new + epsilon), new


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    new_m = m + (gradient - m) * (1 - beta_1)
    new_v = v + (tf.square(gradient) - v) * (1 - beta_2)
    root = tf.sqrt(new_v / (1 - beta_2**t))
    small = epsilon / tf.sqrt(tf.constant(1 - beta_2**t, tf.float64))
    return w - learning_rate * new_m / (1 - beta_1**t) / (root + small), new_m, new_v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    def go_on(w, first, second, t):
        if t > steps:
            return [w]
        g = tf.constant(curvature) * w
        if name == "sgd":
            after = w - learning_rate * g, first, second
        elif name == "momentum":
            v = 0.9 * first - learning_rate * g
            after = w + v, v, second
        elif name == "adagrad":
            s = first + g**2
            after = w - learning_rate * g / tf.sqrt(0.1 + s + 1e-7), s, second
        elif name == "rmsprop":
            r = 0.9 * first + 0.1 * g**2
            after = w - learning_rate * g / tf.sqrt(r + 1e-7), r, second
        else:
            m, v = 0.9 * first + 0.1 * g, 0.999 * second + 0.001 * g**2
            rate = learning_rate * (1 - 0.999**t) ** 0.5 / (1 - 0.9**t)
            after = w - rate * m / (tf.sqrt(v) + 1e-7), m, v
        return [w, *go_on(*after, t + 1)]

    start = tf.constant(w)
    return tf.stack(go_on(start, tf.zeros_like(start), tf.zeros_like(start), 1))
