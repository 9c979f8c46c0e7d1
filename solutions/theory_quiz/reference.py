# /// expect
# kind = "reference"
# note = "letters in capitals, Korean words, NumPy's functions"
# ///
# %% label_pairs
label_pairs = "C"

# %% ways_of_learning
ways_of_learning = "1b 2c 3a"

# %% action_result
action_result = "보상"

# %% regression_task
regression_task = "B"

# %% labelled_tasks
labelled_tasks = "A, C"

# %% delayed_reward
delayed_reward = "D"

# %% relu_range
relu_range = "C"

# %% relu_sum
relu_sum = np.maximum(parameters["relu_sum"]["z"], 0).sum()

# %% relu_slope
relu_slope = "B"

# %% relu_facts
relu_facts = "A, C, E"

# %% decay_idea
decay_idea = "A"

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])

# %% dropout_when
dropout_when = "C"

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] / (1 - p["rate"])

# %% dropout_why
dropout_why = "D"

# %% technique_match
technique_match = "1d 2a 3b"

# %% derivative_rule
derivative_rule = "연쇄 법칙"

# %% slow_layers
slow_layers = "B"

# %% sigmoid_steepest
sigmoid_steepest = 1 / 4

# %% layer_product
p = parameters["layer_product"]
layer_product = (p["slope"] * p["weight"]) ** p["layers"]

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
e = np.exp(p["z"])
sigmoid_gradient = p["g"] * e / (1 + e) ** 2

# %% relu_remedy
relu_remedy = "A"

# %% parallel_word
parallel_word = "지피유"

# %% parallel_effect
parallel_effect = "D"

# %% both_low
both_low = "C"

# %% overfitting_signs
overfitting_signs = "A, D"

# %% best_epoch
best_epoch = np.argmin(parameters["best_epoch"]["val_loss"]) + 1

# %% fit_over_time
fit_over_time = "C A B"

# %% fit_match
fit_match = "1c 2d 3a"

# %% overfitting_cures
overfitting_cures = "B, D, E"

# %% augmentation_label
augmentation_label = "B"

# %% augmentation_where
augmentation_where = "A"

# %% loss_match
loss_match = "1b 2d 3c"

# %% mse_value
p = parameters["mse_value"]
mse_value = np.mean((np.array(p["y"]) - p["o"]) ** 2)

# %% entropy_largest
entropy_largest = "C"

# %% entropy_bits
p = np.array(parameters["entropy_bits"]["p"])
entropy_bits = -np.sum(p * np.log2(p))

# %% regression_loss
regression_loss = "평균절댓값오차"

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -np.log(p["o"][p["label"]])

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -np.sum(p["y"] * np.log(p["o"]))

# %% cross_entropy_facts
cross_entropy_facts = "A, B, E"

# %% confident_and_wrong
confident_and_wrong = "B"

# %% mse_unfair
mse_unfair = "A"

# %% cross_entropy_gradient
cross_entropy_gradient = 1 / (1 + np.exp(-parameters["cross_entropy_gradient"]["z"])) - 1

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] - p["rho"] * p["g"]

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = np.ceil(p["samples"] / p["batch"])

# %% rate_too_large
rate_too_large = "B"

# %% rate_limit
rate_limit = 2 / parameters["rate_limit"]["a"]

# %% momentum_why
momentum_why = "D"

# %% momentum_step
p = parameters["momentum_step"]
v = p["alpha"] * p["v"] - p["rho"] * p["g"]
momentum_step = p["w"] + v

# %% adagrad_step
p = parameters["adagrad_step"]
r = p["r"] + p["g"] ** 2
adagrad_step = p["w"] - p["rho"] * p["g"] / np.sqrt(r)

# %% adagrad_weakness
adagrad_weakness = "C"

# %% optimizer_match
optimizer_match = "1b 2d 3a 4c"

# %% optimizer_order
optimizer_order = "B D C A"

# %% adam_step
p = parameters["adam_step"]
m = 0.9 * p["m"] + (1 - 0.9) * p["g"]
r = 0.999 * p["r"] + (1 - 0.999) * p["g"] ** 2
adam_step = p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / np.sqrt(r / (1 - 0.999 ** p["t"]))

# %% keras_update
keras_update = "C"

# %% activation_role
activation_role = "A"

# %% activation_match
activation_match = "1d 2a 3c 4b"

# %% softmax_value
p = parameters["softmax_value"]
exponentials = np.exp(p["z"])
softmax_value = exponentials[p["label"]] / exponentials.sum()

# %% one_hot_code
one_hot_code = "B"

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["nodes"]

# %% backprop_what
backprop_what = "D"

# %% backprop_order
backprop_order = "D B C A"

# %% verbose_where
verbose_where = "C"

# %% verbose_match
verbose_match = "1d 2b 3a"

# %% perceptron_who
perceptron_who = "로젠블라트"

# %% single_layer
single_layer = "D"

# %% perceptron_gates
perceptron_gates = "B, C, E"
