# /// expect
# kind = "mistake"
# note = "another misconception of each item"
# [score]
# label_pairs = 0
# ways_of_learning = 0.666666667
# action_result = 0
# regression_task = 0
# labelled_tasks = 0.5
# delayed_reward = 0
# relu_range = 0
# relu_sum = 0
# relu_slope = 0
# relu_facts = 0.666666667
# decay_idea = 0
# decay_step = 0
# dropout_when = 0
# dropout_scale = 0
# dropout_why = 0
# technique_match = 0.666666667
# derivative_rule = 0
# slow_layers = 0
# sigmoid_steepest = 0
# layer_product = 0
# sigmoid_gradient = 0
# parallel_word = 0
# parallel_effect = 0
# both_low = 0
# overfitting_signs = 0.5
# best_epoch = 0
# fit_over_time = 0
# fit_match = 0.666666667
# overfitting_cures = 0.666666667
# augmentation_label = 0
# augmentation_where = 0
# loss_match = 0.666666667
# mse_value = 0
# entropy_largest = 0
# entropy_bits = 0
# regression_loss = 0
# cross_entropy_class = 0
# cross_entropy_soft = 0
# cross_entropy_facts = 0.666666667
# confident_and_wrong = 0
# cross_entropy_gradient = 0
# sgd_step = 0
# updates_per_epoch = 0
# rate_too_large = 0
# rate_limit = 0
# momentum_why = 0
# momentum_step = 0
# adagrad_step = 0
# adagrad_weakness = 0
# optimizer_match = 0.75
# optimizer_order = 0
# adam_step = 0
# keras_update = 0
# activation_match = 0.75
# softmax_value = 0
# one_hot_code = 0
# network_parameters = 0
# hidden_numbers = 0
# backprop_what = 0
# backprop_order = 0
# verbose_where = 0
# verbose_match = 0.666666667
# perceptron_who = 0
# perceptron_gates = 0.666666667
# [hint]
# label_pairs = "no-reward-here"
# ways_of_learning = "formula-learns-nothing"
# action_result = "reward-not-loss"
# regression_task = "groups-are-unsupervised"
# labelled_tasks = "alike-is-unsupervised"
# delayed_reward = "reward-is-there"
# relu_range = "range-of-tanh"
# relu_sum = "relu-as-absolute"
# relu_slope = "slope-of-logistic"
# relu_facts = "relu-has-a-corner"
# decay_idea = "decay-is-no-pruning"
# decay_step = "decay-without-two"
# dropout_when = "dropout-each-batch"
# dropout_scale = "dropout-shrunk"
# dropout_why = "dropout-keeps-layers"
# technique_match = "decay-and-dropout"
# derivative_rule = "rule-of-nested-functions"
# slow_layers = "layers-differ"
# sigmoid_steepest = "steepest-of-tanh"
# layer_product = "chain-without-weights"
# sigmoid_gradient = "sigmoid-value-for-slope"
# parallel_word = "tpu-is-for-tensors"
# parallel_effect = "hardware-and-overfitting"
# both_low = "good-fit-is-good"
# overfitting_signs = "both-falling-is-fine"
# best_epoch = "epoch-last"
# fit_over_time = "time-runs-forward"
# fit_match = "low-is-underfitting"
# overfitting_cures = "capacity-fits-more"
# augmentation_label = "shift-keeps-the-digit"
# augmentation_where = "test-data-stay"
# loss_match = "squares-for-classes"
# mse_value = "absolute-for-squared"
# entropy_largest = "two-of-four"
# entropy_bits = "entropy-negative"
# regression_loss = "absolute-not-squared"
# cross_entropy_class = "cross-entropy-in-bits"
# cross_entropy_soft = "entropy-of-labels"
# cross_entropy_facts = "tanh-is-no-probability"
# confident_and_wrong = "loss-by-ratio"
# cross_entropy_gradient = "gradient-at-the-output"
# sgd_step = "sgd-without-rate"
# updates_per_epoch = "updates-per-sample"
# rate_too_large = "large-steps-overshoot"
# rate_limit = "rate-upside-down"
# momentum_why = "momentum-is-no-decay"
# momentum_step = "momentum-velocity-only"
# adagrad_step = "adagrad-without-root"
# adagrad_weakness = "rates-stay-apart"
# optimizer_match = "adam-has-momentum"
# optimizer_order = "plain-comes-first"
# adam_step = "adam-without-momentum"
# keras_update = "compile-is-a-models"
# activation_match = "logistic-is-positive"
# softmax_value = "softmax-as-logistic"
# one_hot_code = "one-hot-counts"
# network_parameters = "output-biases-left-out"
# hidden_numbers = "shape-of-weights"
# backprop_what = "accuracy-is-measured"
# backprop_order = "steps-reversed"
# verbose_where = "verbose-not-in-the-optimizer"
# verbose_match = "one-has-the-bar"
# perceptron_who = "minsky-criticised"
# perceptron_gates = "xnor-is-not-separable"
# ///
# %% label_pairs
label_pairs = "B"

# %% ways_of_learning
ways_of_learning = "1b 2d 3a"

# %% action_result
action_result = "손실"

# %% regression_task
regression_task = "D"

# %% labelled_tasks
labelled_tasks = "A, B, C"

# %% delayed_reward
delayed_reward = "B"

# %% relu_range
relu_range = "A"

# %% relu_sum
p = parameters["relu_sum"]
relu_sum = sum(abs(z) for z in p["z"])

# %% relu_slope
relu_slope = "D"

# %% relu_facts
relu_facts = "A, C, D, E"

# %% decay_idea
decay_idea = "C"

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + p["lam"] * p["w"])

# %% dropout_when
dropout_when = "D"

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] * (1 - p["rate"])

# %% dropout_why
dropout_why = "A"

# %% technique_match
technique_match = "1d 2b 3b"

# %% derivative_rule
derivative_rule = "곱의 미분법"

# %% slow_layers
slow_layers = "D"

# %% sigmoid_steepest
sigmoid_steepest = 1.0

# %% layer_product
p = parameters["layer_product"]
layer_product = p["slope"] ** p["layers"]

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
o = 1 / (1 + math.exp(-p["z"]))
sigmoid_gradient = p["g"] * o

# %% parallel_word
parallel_word = "TPU"

# %% parallel_effect
parallel_effect = "B"

# %% both_low
both_low = "B"

# %% overfitting_signs
overfitting_signs = "A, C, D"

# %% best_epoch
p = parameters["best_epoch"]
best_epoch = 7

# %% fit_over_time
fit_over_time = "B A C"

# %% fit_match
fit_match = "1c 2d 3c"

# %% overfitting_cures
overfitting_cures = "B, C, D, E"

# %% augmentation_label
augmentation_label = "A"

# %% augmentation_where
augmentation_where = "C"

# %% loss_match
loss_match = "1b 2b 3c"

# %% mse_value
p = parameters["mse_value"]
mse_value = sum(abs(y - o) for y, o in zip(p["y"], p["o"])) / 3

# %% entropy_largest
entropy_largest = "D"

# %% entropy_bits
p = parameters["entropy_bits"]
entropy_bits = sum(q * math.log2(q) for q in p["p"])

# %% regression_loss
regression_loss = "MSE"

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -math.log2(p["o"][p["label"]])

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -sum(y * math.log(y) for y in p["y"])

# %% cross_entropy_facts
cross_entropy_facts = "A, B, D, E"

# %% confident_and_wrong
confident_and_wrong = "C"

# %% cross_entropy_gradient
p = parameters["cross_entropy_gradient"]
o = 1 / (1 + math.exp(-p["z"]))
cross_entropy_gradient = -1 / o

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] - p["g"]

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = p["samples"]

# %% rate_too_large
rate_too_large = "C"

# %% rate_limit
p = parameters["rate_limit"]
rate_limit = p["a"] / 2

# %% momentum_why
momentum_why = "C"

# %% momentum_step
p = parameters["momentum_step"]
momentum_step = p["alpha"] * p["v"] - p["rho"] * p["g"]

# %% adagrad_step
p = parameters["adagrad_step"]
adagrad_step = p["w"] - p["rho"] * p["g"] / (p["r"] + p["g"] ** 2)

# %% adagrad_weakness
adagrad_weakness = "B"

# %% optimizer_match
optimizer_match = "1b 2d 3a 4a"

# %% optimizer_order
optimizer_order = "A C D B"

# %% adam_step
p = parameters["adam_step"]
m, r = 0.9 * p["m"] + 0.1 * p["g"], 0.999 * p["r"] + 0.001 * p["g"] ** 2
m, r = m / (1 - 0.9 ** p["t"]), r / (1 - 0.999 ** p["t"])
adam_step = p["w"] - p["rho"] * p["g"] / math.sqrt(r)

# %% keras_update
keras_update = "D"

# %% activation_match
activation_match = "1a 2a 3c 4b"

# %% softmax_value
p = parameters["softmax_value"]
o = 1 / (1 + math.exp(-p["z"][p["label"]]))
softmax_value = o

# %% one_hot_code
one_hot_code = "C"

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + p["hidden"] * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["features"] * p["nodes"]

# %% backprop_what
backprop_what = "C"

# %% backprop_order
backprop_order = "A C B D"

# %% verbose_where
verbose_where = "D"

# %% verbose_match
verbose_match = "1d 2a 3a"

# %% perceptron_who
perceptron_who = "Minsky"

# %% perceptron_gates
perceptron_gates = "B, C, D, E"
