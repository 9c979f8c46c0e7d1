# /// expect
# kind = "mistake"
# note = "the most likely misconception of each item"
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
# relu_remedy = 0
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
# optimizer_match = 0.75
# optimizer_order = 0
# adam_step = 0
# keras_update = 0
# activation_role = 0
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
# single_layer = 0
# perceptron_gates = 0.666666667
# [hint]
# label_pairs = "price-is-a-label"
# ways_of_learning = "labels-are-supervision"
# action_result = "reward-not-label"
# regression_task = "digits-are-classes"
# labelled_tasks = "winning-is-reward"
# delayed_reward = "actions-are-not-given"
# relu_range = "range-of-logistic"
# relu_sum = "relu-not-applied"
# relu_slope = "value-for-slope"
# relu_facts = "relu-has-no-ceiling"
# decay_idea = "decay-of-the-rate"
# decay_step = "decay-left-out"
# dropout_when = "dropout-in-prediction"
# dropout_scale = "dropout-unscaled"
# dropout_why = "dropout-slows-training"
# technique_match = "dropout-and-decay"
# derivative_rule = "rule-behind-backpropagation"
# slow_layers = "gradients-start-at-the-output"
# sigmoid_steepest = "steepest-value"
# layer_product = "chain-added"
# sigmoid_gradient = "sigmoid-of-z-left-out"
# relu_remedy = "remedy-range"
# parallel_word = "cpu-is-serial"
# parallel_effect = "hardware-changes-no-gradient"
# both_low = "overfitting-fits-training"
# overfitting_signs = "both-low-is-underfitting"
# best_epoch = "epoch-from-zero"
# fit_over_time = "best-comes-before"
# fit_match = "high-training-is-no-proof"
# overfitting_cures = "longer-fits-more"
# augmentation_label = "tilt-keeps-the-digit"
# augmentation_where = "augmented-test-data"
# loss_match = "accuracy-is-no-loss"
# mse_value = "squares-summed"
# entropy_largest = "certain-has-none"
# entropy_bits = "entropy-in-nats"
# regression_loss = "absolute-not-squared"
# cross_entropy_class = "classes-from-one"
# cross_entropy_soft = "distributions-exchanged"
# cross_entropy_facts = "loss-below-zero"
# confident_and_wrong = "loss-by-difference"
# mse_unfair = "loss-itself-is-right"
# cross_entropy_gradient = "gradient-sign"
# sgd_step = "sgd-upwards"
# updates_per_epoch = "last-batch-dropped"
# rate_too_large = "rate-too-small-instead"
# rate_limit = "rate-of-one-step"
# momentum_why = "momentum-is-not-adaptive"
# momentum_step = "momentum-forgotten"
# adagrad_step = "adagrad-old-sum"
# adagrad_weakness = "sum-never-shrinks"
# optimizer_match = "adagrad-forgets-nothing"
# optimizer_order = "forgetting-came-later"
# adam_step = "adam-uncorrected"
# keras_update = "minimize-is-gone"
# activation_role = "no-squashing"
# activation_match = "logistic-has-no-sum"
# softmax_value = "softmax-without-exp"
# one_hot_code = "one-hot-from-one"
# network_parameters = "biases-left-out"
# hidden_numbers = "shape-of-input"
# backprop_what = "rate-is-chosen"
# backprop_order = "update-needs-gradients"
# verbose_where = "verbose-not-in-compile"
# verbose_match = "more-is-not-more"
# perceptron_who = "minsky-criticised"
# single_layer = "single-layer-is-output"
# perceptron_gates = "xor-is-not-separable"
# ///
# %% label_pairs
label_pairs = "a"

# %% ways_of_learning
ways_of_learning = "1b 2b 3a"

# %% action_result
action_result = "정답"

# %% regression_task
regression_task = "c"

# %% labelled_tasks
labelled_tasks = "A, C, D"

# %% delayed_reward
delayed_reward = "a"

# %% relu_range
relu_range = "b"

# %% relu_sum
p = parameters["relu_sum"]
relu_sum = sum(p["z"])

# %% relu_slope
relu_slope = "c"

# %% relu_facts
relu_facts = "A, B, C, E"

# %% decay_idea
decay_idea = "b"

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * p["g"]

# %% dropout_when
dropout_when = "b"

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"]

# %% dropout_why
dropout_why = "c"

# %% technique_match
technique_match = "1d 2a 3a"

# %% derivative_rule
derivative_rule = "역전파"

# %% slow_layers
slow_layers = "a"

# %% sigmoid_steepest
sigmoid_steepest = 0.5

# %% layer_product
p = parameters["layer_product"]
layer_product = p["slope"] * p["weight"] * p["layers"]

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
sigmoid_gradient = p["g"] * p["z"] * (1 - p["z"])

# %% relu_remedy
relu_remedy = "b"

# %% parallel_word
parallel_word = "CPU"

# %% parallel_effect
parallel_effect = "a"

# %% both_low
both_low = "a"

# %% overfitting_signs
overfitting_signs = "A, B, D"

# %% best_epoch
p = parameters["best_epoch"]
best_epoch = p["val_loss"].index(min(p["val_loss"]))

# %% fit_over_time
fit_over_time = "C B A"

# %% fit_match
fit_match = "1c 2a 3a"

# %% overfitting_cures
overfitting_cures = "A, B, D, E"

# %% augmentation_label
augmentation_label = "c"

# %% augmentation_where
augmentation_where = "d"

# %% loss_match
loss_match = "1b 2a 3c"

# %% mse_value
p = parameters["mse_value"]
mse_value = sum((y - o) ** 2 for y, o in zip(p["y"], p["o"]))

# %% entropy_largest
entropy_largest = "a"

# %% entropy_bits
p = parameters["entropy_bits"]
entropy_bits = -sum(q * math.log(q) for q in p["p"])

# %% regression_loss
regression_loss = "평균제곱오차"

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -math.log(p["o"][p["label"] - 1])

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -sum(o * math.log(y) for y, o in zip(p["y"], p["o"]))

# %% cross_entropy_facts
cross_entropy_facts = "A, B, C, E"

# %% confident_and_wrong
confident_and_wrong = "a"

# %% mse_unfair
mse_unfair = "b"

# %% cross_entropy_gradient
p = parameters["cross_entropy_gradient"]
o = 1 / (1 + math.exp(-p["z"]))
cross_entropy_gradient = 1 - o

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] + p["rho"] * p["g"]

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = p["samples"] // p["batch"]

# %% rate_too_large
rate_too_large = "a"

# %% rate_limit
p = parameters["rate_limit"]
rate_limit = 1 / p["a"]

# %% momentum_why
momentum_why = "a"

# %% momentum_step
p = parameters["momentum_step"]
momentum_step = p["w"] - p["rho"] * p["g"]

# %% adagrad_step
p = parameters["adagrad_step"]
adagrad_step = p["w"] - p["rho"] * p["g"] / math.sqrt(p["r"])

# %% adagrad_weakness
adagrad_weakness = "a"

# %% optimizer_match
optimizer_match = "1b 2a 3a 4c"

# %% optimizer_order
optimizer_order = "B C D A"

# %% adam_step
p = parameters["adam_step"]
m, r = 0.9 * p["m"] + 0.1 * p["g"], 0.999 * p["r"] + 0.001 * p["g"] ** 2
adam_step = p["w"] - p["rho"] * m / math.sqrt(r)

# %% keras_update
keras_update = "a"

# %% activation_role
activation_role = "c"

# %% activation_match
activation_match = "1b 2a 3c 4b"

# %% softmax_value
p = parameters["softmax_value"]
softmax_value = p["z"][p["label"]] / sum(p["z"])

# %% one_hot_code
one_hot_code = "a"

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = p["inputs"] * p["hidden"] + p["hidden"] * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["features"]

# %% backprop_what
backprop_what = "a"

# %% backprop_order
backprop_order = "D B A C"

# %% verbose_where
verbose_where = "a"

# %% verbose_match
verbose_match = "1d 2b 3b"

# %% perceptron_who
perceptron_who = "민스키"

# %% single_layer
single_layer = "a"

# %% perceptron_gates
perceptron_gates = "A, B, C, E"
