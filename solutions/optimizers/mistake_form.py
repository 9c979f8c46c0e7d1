# /// expect
# kind = "mistake"
# note = "right numbers in the wrong kind or dtype, or only the last of them"
# [score]
# sgd_step = 1.5
# descend = 1.8
# judge = 0
# momentum_step = 2.5
# adagrad_step = 2.5
# rmsprop_step = 2.5
# adam_step = 3.5
# trajectory = 5
# [hint]
# sgd_step = "float32"
# descend = "last-only"
# judge = "judge-large"
# momentum_step = "list"
# adagrad_step = "float32"
# rmsprop_step = "float32"
# adam_step = "float32"
# trajectory = "list"
# ///
# %% sgd_step
def sgd_step(w, gradient, learning_rate):
    return tf.cast(w, tf.float32) - learning_rate * tf.cast(gradient, tf.float32)


# %% descend
def descend(w, curvature, learning_rate, steps):
    for _ in range(steps):
        w = w - learning_rate * curvature * w
    return w


# %% judge
def judge(w, curvature, learning_rate, steps):
    end = w
    for _ in range(steps):
        end = end - learning_rate * curvature * end
    before, after = curvature @ w**2, curvature @ end**2
    print("diverges" if after > before else "converges" if after <= before / 100 else "slow")


# %% momentum_step
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity - learning_rate * gradient
    return (w + velocity).tolist(), velocity.tolist()


# %% adagrad_step
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    accumulator = accumulator + gradient**2
    w = w - learning_rate * gradient / np.sqrt(accumulator + epsilon)
    return tf.constant(w, tf.float32), tf.constant(accumulator, tf.float32)


# %% rmsprop_step
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    average = decay * average + (1 - decay) * gradient**2
    w = w - learning_rate * gradient / np.sqrt(average + epsilon)
    return w.astype(np.float32), average.astype(np.float32)


# %% adam_step
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    w, gradient, m, v = (part.astype(np.float32) for part in (w, gradient, m, v))
    m = beta_1 * m + (1 - beta_1) * gradient
    v = beta_2 * v + (1 - beta_2) * gradient**2
    rate = learning_rate * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


# %% trajectory
def trajectory(name, w, curvature, learning_rate, steps):
    kinds = {
        "sgd": tf.keras.optimizers.SGD(learning_rate),
        "momentum": tf.keras.optimizers.SGD(learning_rate, momentum=0.9),
        "adagrad": tf.keras.optimizers.Adagrad(learning_rate),
        "rmsprop": tf.keras.optimizers.RMSprop(learning_rate),
        "adam": tf.keras.optimizers.Adam(learning_rate),
    }
    variable, path = tf.Variable(w), [w]
    for _ in range(steps):
        kinds[name].apply_gradients([(curvature * variable, variable)])
        path.append(variable.numpy())
    return path
