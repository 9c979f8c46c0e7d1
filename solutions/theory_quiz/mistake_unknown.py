# /// expect
# kind = "mistake"
# note = "wrong for no reason that is known: the item's own hint"
# [score]
# ways_of_learning = 0
# action_result = 0
# regression_task = 0
# labelled_tasks = 0
# delayed_reward = 0
# relu_sum = 0
# relu_facts = 0
# decay_idea = 0
# decay_step = 0
# dropout_scale = 0
# dropout_why = 0
# technique_match = 0
# derivative_rule = 0
# slow_layers = 0
# sigmoid_steepest = 0
# layer_product = 0
# sigmoid_gradient = 0
# relu_remedy = 0
# parallel_word = 0
# parallel_effect = 0
# both_low = 0
# overfitting_signs = 0
# best_epoch = 0
# fit_over_time = 0
# fit_match = 0
# overfitting_cures = 0
# augmentation_label = 0
# augmentation_where = 0
# loss_match = 0
# mse_value = 0
# entropy_largest = 0
# entropy_bits = 0
# regression_loss = 0
# cross_entropy_class = 0
# cross_entropy_soft = 0
# cross_entropy_facts = 0
# mse_unfair = 0
# cross_entropy_gradient = 0
# sgd_step = 0
# updates_per_epoch = 0
# rate_too_large = 0
# rate_limit = 0
# momentum_why = 0
# momentum_step = 0
# adagrad_step = 0
# adagrad_weakness = 0
# optimizer_match = 0
# optimizer_order = 0
# adam_step = 0
# keras_update = 0
# activation_role = 0
# activation_match = 0
# softmax_value = 0
# network_parameters = 0
# hidden_numbers = 0
# backprop_what = 0
# backprop_order = 0
# verbose_where = 0
# verbose_match = 0
# perceptron_who = 0
# single_layer = 0
# perceptron_gates = 0
# [hint]
# ways_of_learning = "labels-are-supervision"
# action_result = "action_result"
# regression_task = "regression_task"
# labelled_tasks = "winning-is-reward"
# delayed_reward = "delayed_reward"
# relu_sum = "relu_sum"
# relu_facts = "relu-has-no-ceiling"
# decay_idea = "decay_idea"
# decay_step = "decay_step"
# dropout_scale = "dropout_scale"
# dropout_why = "dropout_why"
# technique_match = "dropout-and-decay"
# derivative_rule = "derivative_rule"
# slow_layers = "slow_layers"
# sigmoid_steepest = "sigmoid_steepest"
# layer_product = "layer_product"
# sigmoid_gradient = "sigmoid_gradient"
# relu_remedy = "relu_remedy"
# parallel_word = "parallel_word"
# parallel_effect = "parallel_effect"
# both_low = "both_low"
# overfitting_signs = "both-low-is-underfitting"
# best_epoch = "best_epoch"
# fit_over_time = "fit_over_time"
# fit_match = "fit_match"
# overfitting_cures = "longer-fits-more"
# augmentation_label = "augmentation_label"
# augmentation_where = "augmentation_where"
# loss_match = "squares-for-classes"
# mse_value = "mse_value"
# entropy_largest = "entropy_largest"
# entropy_bits = "entropy_bits"
# regression_loss = "regression_loss"
# cross_entropy_class = "cross_entropy_class"
# cross_entropy_soft = "cross_entropy_soft"
# cross_entropy_facts = "loss-below-zero"
# mse_unfair = "mse_unfair"
# cross_entropy_gradient = "cross_entropy_gradient"
# sgd_step = "sgd_step"
# updates_per_epoch = "updates_per_epoch"
# rate_too_large = "rate_too_large"
# rate_limit = "rate_limit"
# momentum_why = "momentum_why"
# momentum_step = "momentum_step"
# adagrad_step = "adagrad_step"
# adagrad_weakness = "adagrad_weakness"
# optimizer_match = "optimizer_match"
# optimizer_order = "optimizer_order"
# adam_step = "adam_step"
# keras_update = "keras_update"
# activation_role = "activation_role"
# activation_match = "activation_match"
# softmax_value = "softmax_value"
# network_parameters = "network_parameters"
# hidden_numbers = "hidden_numbers"
# backprop_what = "backprop_what"
# backprop_order = "backprop_order"
# verbose_where = "verbose_where"
# verbose_match = "more-is-not-more"
# perceptron_who = "perceptron_who"
# single_layer = "single_layer"
# perceptron_gates = "xor-is-not-separable"
# ///
# %% ways_of_learning
ways_of_learning = "1a 2b 3c"

# %% action_result
action_result = "action"

# %% regression_task
regression_task = "A"

# %% labelled_tasks
labelled_tasks = ["B", "D", "E"]

# %% delayed_reward
delayed_reward = "C"

# %% relu_sum
relu_sum = np.maximum(parameters["relu_sum"]["z"], 0).sum()
relu_sum = 1.7 * relu_sum + 1

# %% relu_facts
relu_facts = ["B", "D"]

# %% decay_idea
decay_idea = "D"

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])
decay_step = 1.7 * decay_step + 1

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] / (1 - p["rate"])
dropout_scale = 1.7 * dropout_scale + 1

# %% dropout_why
dropout_why = "B"

# %% technique_match
technique_match = "1b 2d 3a"

# %% derivative_rule
derivative_rule = "미분"

# %% slow_layers
slow_layers = "C"

# %% sigmoid_steepest
sigmoid_steepest = 1 / 4
sigmoid_steepest = 1.7 * sigmoid_steepest + 1

# %% layer_product
p = parameters["layer_product"]
layer_product = (p["slope"] * p["weight"]) ** p["layers"]
layer_product = 1.7 * layer_product + 1

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
e = np.exp(p["z"])
sigmoid_gradient = p["g"] * e / (1 + e) ** 2
sigmoid_gradient = 1.7 * sigmoid_gradient + 1

# %% relu_remedy
relu_remedy = "D"

# %% parallel_word
parallel_word = "RAM"

# %% parallel_effect
parallel_effect = "C"

# %% both_low
both_low = "D"

# %% overfitting_signs
overfitting_signs = ["B", "C", "E"]

# %% best_epoch
best_epoch = np.argmin(parameters["best_epoch"]["val_loss"]) + 1
best_epoch = 1.7 * best_epoch + 1

# %% fit_over_time
fit_over_time = ["A", "B", "C"]

# %% fit_match
fit_match = "1a 2c 3d"

# %% overfitting_cures
overfitting_cures = ["A", "C"]

# %% augmentation_label
augmentation_label = "D"

# %% augmentation_where
augmentation_where = "B"

# %% loss_match
loss_match = "1c 2b 3d"

# %% mse_value
p = parameters["mse_value"]
mse_value = np.mean((np.array(p["y"]) - p["o"]) ** 2)
mse_value = 1.7 * mse_value + 1

# %% entropy_largest
entropy_largest = "B"

# %% entropy_bits
p = np.array(parameters["entropy_bits"]["p"])
entropy_bits = -np.sum(p * np.log2(p))
entropy_bits = 1.7 * entropy_bits + 1

# %% regression_loss
regression_loss = "절댓값"

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -np.log(p["o"][p["label"]])
cross_entropy_class = 1.7 * cross_entropy_class + 1

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -np.sum(p["y"] * np.log(p["o"]))
cross_entropy_soft = 1.7 * cross_entropy_soft + 1

# %% cross_entropy_facts
cross_entropy_facts = ["C", "D"]

# %% mse_unfair
mse_unfair = "D"

# %% cross_entropy_gradient
cross_entropy_gradient = 1 / (1 + np.exp(-parameters["cross_entropy_gradient"]["z"])) - 1
cross_entropy_gradient = 1.7 * cross_entropy_gradient + 1

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] - p["rho"] * p["g"]
sgd_step = 1.7 * sgd_step + 1

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = np.ceil(p["samples"] / p["batch"])
updates_per_epoch = 1.7 * updates_per_epoch + 1

# %% rate_too_large
rate_too_large = "D"

# %% rate_limit
rate_limit = 2 / parameters["rate_limit"]["a"]
rate_limit = 1.7 * rate_limit + 1

# %% momentum_why
momentum_why = "B"

# %% momentum_step
p = parameters["momentum_step"]
v = p["alpha"] * p["v"] - p["rho"] * p["g"]
momentum_step = p["w"] + v
momentum_step = 1.7 * momentum_step + 1

# %% adagrad_step
p = parameters["adagrad_step"]
r = p["r"] + p["g"] ** 2
adagrad_step = p["w"] - p["rho"] * p["g"] / np.sqrt(r)
adagrad_step = 1.7 * adagrad_step + 1

# %% adagrad_weakness
adagrad_weakness = "D"

# %% optimizer_match
optimizer_match = "1a 2c 3b 4d"

# %% optimizer_order
optimizer_order = ["B", "D", "A", "C"]

# %% adam_step
p = parameters["adam_step"]
m = 0.9 * p["m"] + (1 - 0.9) * p["g"]
r = 0.999 * p["r"] + (1 - 0.999) * p["g"] ** 2
adam_step = p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / np.sqrt(r / (1 - 0.999 ** p["t"]))
adam_step = 1.7 * adam_step + 1

# %% keras_update
keras_update = "B"

# %% activation_role
activation_role = "D"

# %% activation_match
activation_match = "1c 2b 3d 4a"

# %% softmax_value
p = parameters["softmax_value"]
exponentials = np.exp(p["z"])
softmax_value = exponentials[p["label"]] / exponentials.sum()
softmax_value = 1.7 * softmax_value + 1

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"]
network_parameters = 1.7 * network_parameters + 1

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["nodes"]
hidden_numbers = 1.7 * hidden_numbers + 1

# %% backprop_what
backprop_what = "B"

# %% backprop_order
backprop_order = ["B", "D", "C", "A"]

# %% verbose_where
verbose_where = "B"

# %% verbose_match
verbose_match = "1a 2d 3b"

# %% perceptron_who
perceptron_who = "로젠"

# %% single_layer
single_layer = "C"

# %% perceptron_gates
perceptron_gates = ["A", "D"]
