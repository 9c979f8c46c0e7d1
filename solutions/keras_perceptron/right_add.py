# /// expect
# kind = "right"
# note = "layers added one by one, names as the chapter has them, arguments of fit by place"
# ///
# %% build_perceptron
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def build_perceptron(d):
    perceptron = Sequential()
    perceptron.add(tf.keras.Input((d,)))
    perceptron.add(Dense(units=1, activation="tanh", kernel_initializer="random_uniform", bias_initializer="zeros"))
    return perceptron


# %% predict
def predict(x, w, b):
    model = tf.keras.Sequential([tf.keras.Input((w.shape[0],)), tf.keras.layers.Dense(1, "tanh")])
    model.set_weights([w, b])
    return model.predict(np.array(x))


# %% compile_perceptron
from tensorflow.keras.optimizers import SGD


def compile_perceptron(d, learning_rate):
    perceptron = tf.keras.Sequential([tf.keras.Input((d,)), tf.keras.layers.Dense(1, activation="tanh")])
    perceptron.compile(loss="mean_squared_error", optimizer=SGD(learning_rate), metrics=["mse"])
    return perceptron


# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = tf.keras.Sequential([tf.keras.Input((len(w),)), tf.keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile("sgd", tf.keras.losses.MeanSquaredError())
    model.optimizer.learning_rate = learning_rate
    record = model.fit(np.array(x), np.array(y), len(x), epochs, verbose="auto")
    return model, list(record.history["loss"])


# %% which_verbose
def which_verbose(printed):
    lines = printed.splitlines()
    if len(lines) == 0:
        return 0
    last = lines[-1].split(" ")
    return 2 if last[1] == "-" else 1


# %% build_shortcut
def build_shortcut(d, p):
    x = tf.keras.Input((d,))
    h = tf.keras.layers.Dense(p)(x)
    h = tf.keras.layers.Activation("tanh")(h)
    both = tf.keras.ops.concatenate([x, h], axis=1)
    return tf.keras.Model(inputs=x, outputs=tf.keras.layers.Dense(1, activation="tanh")(both))
