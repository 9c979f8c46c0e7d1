# /// expect
# kind = "right"
# note = "lists, sets and dicts, English words, Python alone with fractions and decimals"
# ///
# %% label_pairs
label_pairs = ["c"]

# %% ways_of_learning
ways_of_learning = {1: "b", 2: "c", 3: "a"}

# %% action_result
action_result = "reward"

# %% regression_task
regression_task = ["b"]

# %% labelled_tasks
labelled_tasks = {"a", "c"}

# %% delayed_reward
delayed_reward = ["d"]

# %% relu_range
relu_range = ["c"]

# %% relu_sum
relu_sum = sum(max(z, 0) for z in parameters["relu_sum"]["z"])

# %% relu_slope
relu_slope = ["b"]

# %% relu_facts
relu_facts = {"a", "c", "e"}

# %% decay_idea
decay_idea = ["a"]

# %% decay_step
w, g, rho, lam = parameters["decay_step"].values()
decay_step = w * (1 - 2 * rho * lam) - rho * g

# %% dropout_when
dropout_when = ["c"]

# %% dropout_scale
from fractions import Fraction

rate, value = map(Fraction, parameters["dropout_scale"].values())
dropout_scale = value / (1 - rate)

# %% dropout_why
dropout_why = ["d"]

# %% technique_match
technique_match = {1: "d", 2: "a", 3: "b"}

# %% derivative_rule
derivative_rule = "chain rule"

# %% slow_layers
slow_layers = ["b"]

# %% sigmoid_steepest
from fractions import Fraction

sigmoid_steepest = Fraction(1, 4)

# %% layer_product
layers, weight, slope = parameters["layer_product"].values()
layer_product = math.prod([weight * slope] * layers)

# %% sigmoid_gradient
z, g = parameters["sigmoid_gradient"].values()
o = math.exp(z) / (1 + math.exp(z))
sigmoid_gradient = g * (o - o**2)

# %% relu_remedy
relu_remedy = ["a"]

# %% parallel_word
parallel_word = "GPU"

# %% parallel_effect
parallel_effect = ["d"]

# %% both_low
both_low = ["c"]

# %% overfitting_signs
overfitting_signs = {"a", "d"}

# %% best_epoch
losses = dict(enumerate(parameters["best_epoch"]["val_loss"], 1))
best_epoch = min(losses, key=losses.get)

# %% fit_over_time
fit_over_time = ["C", "A", "B"]

# %% fit_match
fit_match = {1: "c", 2: "d", 3: "a"}

# %% overfitting_cures
overfitting_cures = {"b", "d", "e"}

# %% augmentation_label
augmentation_label = ["b"]

# %% augmentation_where
augmentation_where = ["a"]

# %% loss_match
loss_match = {1: "b", 2: "d", 3: "c"}

# %% mse_value
from statistics import fmean

mse_value = fmean((y - o) ** 2 for y, o in zip(*parameters["mse_value"].values()))

# %% entropy_largest
entropy_largest = ["c"]

# %% entropy_bits
entropy_bits = sum(p * math.log2(1 / p) for p in parameters["entropy_bits"]["p"])

# %% regression_loss
regression_loss = "mean absolute error"

# %% cross_entropy_class
o, label = parameters["cross_entropy_class"].values()
cross_entropy_class = math.log(1 / o[label])

# %% cross_entropy_soft
pairs = zip(*parameters["cross_entropy_soft"].values())
cross_entropy_soft = sum(y * math.log(1 / o) for y, o in pairs)

# %% cross_entropy_facts
cross_entropy_facts = {"a", "b", "e"}

# %% confident_and_wrong
confident_and_wrong = ["b"]

# %% mse_unfair
mse_unfair = ["a"]

# %% cross_entropy_gradient
cross_entropy_gradient = -1 / (1 + math.exp(parameters["cross_entropy_gradient"]["z"]))

# %% sgd_step
w, g, rho = parameters["sgd_step"].values()
sgd_step = w - rho * g

# %% updates_per_epoch
samples, batch = parameters["updates_per_epoch"].values()
full, rest = divmod(samples, batch)
updates_per_epoch = full + (rest > 0)

# %% rate_too_large
rate_too_large = ["b"]

# %% rate_limit
from decimal import Decimal

rate_limit = Decimal(2) / Decimal(parameters["rate_limit"]["a"])

# %% momentum_why
momentum_why = ["d"]

# %% momentum_step
w, v, g, alpha, rho = parameters["momentum_step"].values()
momentum_step = w + alpha * v - rho * g

# %% adagrad_step
w, r, g, rho = parameters["adagrad_step"].values()
adagrad_step = w - rho * g / math.hypot(math.sqrt(r), g)

# %% adagrad_weakness
adagrad_weakness = ["c"]

# %% optimizer_match
optimizer_match = {1: "b", 2: "d", 3: "a", 4: "c"}

# %% optimizer_order
optimizer_order = ["B", "D", "C", "A"]

# %% adam_step
w, m, r, g, t, rho = parameters["adam_step"].values()
first, second = 0.9, 0.999
m = first * m + (1 - first) * g
r = second * r + (1 - second) * g * g
adam_step = w - rho * m * math.sqrt(1 - second**t) / (math.sqrt(r) * (1 - first**t))

# %% keras_update
keras_update = ["c"]

# %% activation_role
activation_role = ["a"]

# %% activation_match
activation_match = {1: "d", 2: "a", 3: "c", 4: "b"}

# %% softmax_value
z, label = parameters["softmax_value"].values()
softmax_value = 1 / sum(math.exp(other - z[label]) for other in z)

# %% one_hot_code
one_hot_code = ["b"]

# %% network_parameters
layers = list(parameters["network_parameters"].values())
network_parameters = sum(above * (below + 1) for below, above in zip(layers, layers[1:]))

# %% hidden_numbers
samples, _, nodes = parameters["hidden_numbers"].values()
hidden_numbers = nodes * samples

# %% backprop_what
backprop_what = ["d"]

# %% backprop_order
backprop_order = ["D", "B", "C", "A"]

# %% verbose_where
verbose_where = ["c"]

# %% verbose_match
verbose_match = {1: "d", 2: "b", 3: "a"}

# %% perceptron_who
perceptron_who = "Rosenblatt"

# %% single_layer
single_layer = ["d"]

# %% perceptron_gates
perceptron_gates = {"b", "c", "e"}
