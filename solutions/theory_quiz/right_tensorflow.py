# /// expect
# kind = "right"
# note = "TensorFlow's losses, optimizers and scalars, other forms of the same answers"
# ///
# %% label_pairs
label_pairs = np.str_("C")

# %% ways_of_learning
ways_of_learning = ["3A", "2C", "1B"]

# %% action_result
action_result = np.str_("A REWARD")

# %% regression_task
regression_task = np.str_("B")

# %% labelled_tasks
labelled_tasks = tuple("CA")

# %% delayed_reward
delayed_reward = np.str_("D")

# %% relu_range
relu_range = np.str_("C")

# %% relu_sum
import tensorflow as tf

relu_sum = tf.reduce_sum(tf.nn.relu(parameters["relu_sum"]["z"]))

# %% relu_slope
relu_slope = np.str_("B")

# %% relu_facts
relu_facts = tuple("ECA")

# %% decay_idea
decay_idea = np.str_("A")

# %% decay_step
import tensorflow as tf

p = parameters["decay_step"]
w = tf.Variable(p["w"])
with tf.GradientTape() as tape:
    loss = p["g"] * w + p["lam"] * w**2
w.assign_sub(p["rho"] * tape.gradient(loss, w))
decay_step = w

# %% dropout_when
dropout_when = np.str_("C")

# %% dropout_scale
import tensorflow as tf

p = parameters["dropout_scale"]
layer = tf.keras.layers.Dropout(p["rate"])
outputs = layer(tf.fill((1, 1000), p["value"]), training=True)
dropout_scale = tf.reduce_max(outputs)

# %% dropout_why
dropout_why = np.str_("D")

# %% technique_match
technique_match = ["3B", "2A", "1D"]

# %% derivative_rule
derivative_rule = np.str_("CHAIN RULE OF CALCULUS")

# %% slow_layers
slow_layers = np.str_("B")

# %% sigmoid_steepest
import tensorflow as tf

z = tf.constant(0.0)
with tf.GradientTape() as tape:
    tape.watch(z)
    o = tf.sigmoid(z)
sigmoid_steepest = tape.gradient(o, z)

# %% layer_product
import tensorflow as tf

p = parameters["layer_product"]
layer_product = tf.pow(p["slope"] * p["weight"], p["layers"])

# %% sigmoid_gradient
import tensorflow as tf

p = parameters["sigmoid_gradient"]
z = tf.Variable(p["z"])
with tf.GradientTape() as tape:
    o = tf.sigmoid(z)
sigmoid_gradient = tape.gradient(o, z, output_gradients=tf.constant(p["g"]))

# %% relu_remedy
relu_remedy = np.str_("A")

# %% parallel_word
parallel_word = np.str_("GRAPHICS PROCESSING UNIT")

# %% parallel_effect
parallel_effect = np.str_("D")

# %% both_low
both_low = np.str_("C")

# %% overfitting_signs
overfitting_signs = tuple("DA")

# %% best_epoch
import tensorflow as tf

best_epoch = tf.argmin(parameters["best_epoch"]["val_loss"]) + 1

# %% fit_over_time
fit_over_time = tuple("cab")

# %% fit_match
fit_match = ["3A", "2D", "1C"]

# %% overfitting_cures
overfitting_cures = tuple("EDB")

# %% augmentation_label
augmentation_label = np.str_("B")

# %% augmentation_where
augmentation_where = np.str_("A")

# %% loss_match
loss_match = ["3C", "2D", "1B"]

# %% mse_value
import tensorflow as tf

p = parameters["mse_value"]
mse_value = tf.keras.losses.MeanSquaredError()(p["y"], p["o"])

# %% entropy_largest
entropy_largest = np.str_("C")

# %% entropy_bits
import tensorflow as tf

p = tf.constant(parameters["entropy_bits"]["p"])
entropy_bits = -tf.reduce_sum(p * tf.math.log(p)) / tf.math.log(2.0)

# %% regression_loss
regression_loss = np.str_("L1 LOSS")

# %% cross_entropy_class
import tensorflow as tf

p = parameters["cross_entropy_class"]
cross_entropy_class = tf.keras.losses.SparseCategoricalCrossentropy()(np.array([p["label"]]), np.array([p["o"]]))

# %% cross_entropy_soft
import tensorflow as tf

p = parameters["cross_entropy_soft"]
cross_entropy_soft = tf.keras.losses.CategoricalCrossentropy()([p["y"]], [p["o"]])

# %% cross_entropy_facts
cross_entropy_facts = tuple("EBA")

# %% confident_and_wrong
confident_and_wrong = np.str_("B")

# %% mse_unfair
mse_unfair = np.str_("A")

# %% cross_entropy_gradient
import tensorflow as tf

z = tf.Variable(parameters["cross_entropy_gradient"]["z"])
with tf.GradientTape() as tape:
    loss = -tf.math.log(tf.sigmoid(z))
cross_entropy_gradient = tape.gradient(loss, z)

# %% sgd_step
import tensorflow as tf

p = parameters["sgd_step"]
w = tf.Variable(p["w"])
tf.keras.optimizers.SGD(p["rho"]).apply_gradients([(tf.constant(p["g"]), w)])
sgd_step = w

# %% updates_per_epoch
import tensorflow as tf

p = parameters["updates_per_epoch"]
updates_per_epoch = tf.data.Dataset.range(p["samples"]).batch(p["batch"]).cardinality()

# %% rate_too_large
rate_too_large = np.str_("B")

# %% rate_limit
import tensorflow as tf

rate_limit = tf.divide(2.0, parameters["rate_limit"]["a"])

# %% momentum_why
momentum_why = np.str_("D")

# %% momentum_step
import tensorflow as tf

p = parameters["momentum_step"]
w, v = tf.Variable(p["w"]), tf.Variable(p["v"])
v.assign(p["alpha"] * v - p["rho"] * p["g"])
momentum_step = w.assign_add(v)

# %% adagrad_step
import tensorflow as tf

p = parameters["adagrad_step"]
w = tf.Variable(p["w"])
optimizer = tf.keras.optimizers.Adagrad(p["rho"], initial_accumulator_value=p["r"])
optimizer.apply_gradients([(tf.constant(p["g"]), w)])
adagrad_step = w

# %% adagrad_weakness
adagrad_weakness = np.str_("C")

# %% optimizer_match
optimizer_match = ["4C", "3A", "2D", "1B"]

# %% optimizer_order
optimizer_order = tuple("bdca")

# %% adam_step
import tensorflow as tf

p = {name: tf.constant(value, tf.float64) for name, value in parameters["adam_step"].items()}
m = 0.9 * p["m"] + 0.1 * p["g"]
r = 0.999 * p["r"] + 0.001 * tf.square(p["g"])
adam_step = p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) * tf.math.rsqrt(r / (1 - 0.999 ** p["t"]))

# %% keras_update
keras_update = np.str_("C")

# %% activation_role
activation_role = np.str_("A")

# %% activation_match
activation_match = ["4B", "3C", "2A", "1D"]

# %% softmax_value
import tensorflow as tf

p = parameters["softmax_value"]
softmax_value = tf.nn.softmax(p["z"])[p["label"]]

# %% one_hot_code
one_hot_code = np.str_("B")

# %% network_parameters
import tensorflow as tf

p = parameters["network_parameters"]
layers = [tf.keras.Input((p["inputs"],)), tf.keras.layers.Dense(p["hidden"]), tf.keras.layers.Dense(p["outputs"])]
network_parameters = tf.keras.Sequential(layers).count_params()

# %% hidden_numbers
import tensorflow as tf

p = parameters["hidden_numbers"]
product = tf.zeros((p["samples"], p["features"])) @ tf.zeros((p["features"], p["nodes"]))
hidden_numbers = tf.size(product)

# %% backprop_what
backprop_what = np.str_("D")

# %% backprop_order
backprop_order = tuple("dbca")

# %% verbose_where
verbose_where = np.str_("C")

# %% verbose_match
verbose_match = ["3A", "2B", "1D"]

# %% perceptron_who
perceptron_who = np.str_("F. ROSENBLATT")

# %% single_layer
single_layer = np.str_("D")

# %% perceptron_gates
perceptron_gates = tuple("ECB")
