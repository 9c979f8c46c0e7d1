# /// expect
# kind = "right"
# note = "full width, spaces and brackets, Hangul in pieces, numbers as text of three digits"
# ///
# %% label_pairs
label_pairs = " (Ｃ). "

# %% ways_of_learning
ways_of_learning = "1 - B; 2 - C; 3 - A"

# %% action_result
action_result = __import__("unicodedata").normalize("NFD", "  보상값 .")

# %% regression_task
regression_task = " (Ｂ). "

# %% labelled_tasks
labelled_tasks = "c and a"

# %% delayed_reward
delayed_reward = " (Ｄ). "

# %% relu_range
relu_range = " (Ｃ). "

# %% relu_sum
relu_sum = np.maximum(parameters["relu_sum"]["z"], 0).sum()
relu_sum = f"{relu_sum:.3g}"

# %% relu_slope
relu_slope = " (Ｂ). "

# %% relu_facts
relu_facts = "e and c and a"

# %% decay_idea
decay_idea = " (Ａ). "

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])
decay_step = f"{decay_step:.3g}"

# %% dropout_when
dropout_when = " (Ｃ). "

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] / (1 - p["rate"])
dropout_scale = f"{dropout_scale:.3g}"

# %% dropout_why
dropout_why = " (Ｄ). "

# %% technique_match
technique_match = "1 - D; 2 - A; 3 - B"

# %% derivative_rule
derivative_rule = __import__("unicodedata").normalize("NFD", "  연쇄 규칙 .")

# %% slow_layers
slow_layers = " (Ｂ). "

# %% sigmoid_steepest
sigmoid_steepest = " 1/4 "

# %% layer_product
p = parameters["layer_product"]
layer_product = (p["slope"] * p["weight"]) ** p["layers"]
layer_product = f"{layer_product:.3g}"

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
e = np.exp(p["z"])
sigmoid_gradient = p["g"] * e / (1 + e) ** 2
sigmoid_gradient = f"{sigmoid_gradient:.3g}"

# %% relu_remedy
relu_remedy = " (Ａ). "

# %% parallel_word
parallel_word = __import__("unicodedata").normalize("NFD", "  그래픽 처리 장치 .")

# %% parallel_effect
parallel_effect = " (Ｄ). "

# %% both_low
both_low = " (Ｃ). "

# %% overfitting_signs
overfitting_signs = "d and a"

# %% best_epoch
best_epoch = np.argmin(parameters["best_epoch"]["val_loss"]) + 1
best_epoch = f"{best_epoch:,.0f}"

# %% fit_over_time
fit_over_time = "c → a → b"

# %% fit_match
fit_match = "1 - C; 2 - D; 3 - A"

# %% overfitting_cures
overfitting_cures = "e and d and b"

# %% augmentation_label
augmentation_label = " (Ｂ). "

# %% augmentation_where
augmentation_where = " (Ａ). "

# %% loss_match
loss_match = "1 - B; 2 - D; 3 - C"

# %% mse_value
p = parameters["mse_value"]
mse_value = np.mean((np.array(p["y"]) - p["o"]) ** 2)
mse_value = f"{mse_value:.3g}"

# %% entropy_largest
entropy_largest = " (Ｃ). "

# %% entropy_bits
p = np.array(parameters["entropy_bits"]["p"])
entropy_bits = -np.sum(p * np.log2(p))
entropy_bits = f"{entropy_bits:.3g}"

# %% regression_loss
regression_loss = __import__("unicodedata").normalize("NFD", "  평균 절대 오차 .")

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -np.log(p["o"][p["label"]])
cross_entropy_class = f"{cross_entropy_class:.3g}"

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -np.sum(p["y"] * np.log(p["o"]))
cross_entropy_soft = f"{cross_entropy_soft:.3g}"

# %% cross_entropy_facts
cross_entropy_facts = "e and b and a"

# %% confident_and_wrong
confident_and_wrong = " (Ｂ). "

# %% mse_unfair
mse_unfair = " (Ａ). "

# %% cross_entropy_gradient
cross_entropy_gradient = 1 / (1 + np.exp(-parameters["cross_entropy_gradient"]["z"])) - 1
cross_entropy_gradient = f"{cross_entropy_gradient:.3g}"

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] - p["rho"] * p["g"]
sgd_step = f"{sgd_step:.3g}"

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = np.ceil(p["samples"] / p["batch"])
updates_per_epoch = f"{updates_per_epoch:,.0f}"

# %% rate_too_large
rate_too_large = " (Ｂ). "

# %% rate_limit
rate_limit = 2 / parameters["rate_limit"]["a"]
rate_limit = f"{rate_limit:.3g}"

# %% momentum_why
momentum_why = " (Ｄ). "

# %% momentum_step
p = parameters["momentum_step"]
v = p["alpha"] * p["v"] - p["rho"] * p["g"]
momentum_step = p["w"] + v
momentum_step = f"{momentum_step:.3g}"

# %% adagrad_step
p = parameters["adagrad_step"]
r = p["r"] + p["g"] ** 2
adagrad_step = p["w"] - p["rho"] * p["g"] / np.sqrt(r)
adagrad_step = f"{adagrad_step:.3g}"

# %% adagrad_weakness
adagrad_weakness = " (Ｃ). "

# %% optimizer_match
optimizer_match = "1 - B; 2 - D; 3 - A; 4 - C"

# %% optimizer_order
optimizer_order = "b → d → c → a"

# %% adam_step
p = parameters["adam_step"]
m = 0.9 * p["m"] + (1 - 0.9) * p["g"]
r = 0.999 * p["r"] + (1 - 0.999) * p["g"] ** 2
adam_step = p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / np.sqrt(r / (1 - 0.999 ** p["t"]))
adam_step = f"{adam_step:.3g}"

# %% keras_update
keras_update = " (Ｃ). "

# %% activation_role
activation_role = " (Ａ). "

# %% activation_match
activation_match = "1 - D; 2 - A; 3 - C; 4 - B"

# %% softmax_value
p = parameters["softmax_value"]
exponentials = np.exp(p["z"])
softmax_value = exponentials[p["label"]] / exponentials.sum()
softmax_value = f"{softmax_value:.3g}"

# %% one_hot_code
one_hot_code = " (Ｂ). "

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"]
network_parameters = f"{network_parameters:,.0f}"

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["nodes"]
hidden_numbers = f"{hidden_numbers:,.0f}"

# %% backprop_what
backprop_what = " (Ｄ). "

# %% backprop_order
backprop_order = "d → b → c → a"

# %% verbose_where
verbose_where = " (Ｃ). "

# %% verbose_match
verbose_match = "1 - D; 2 - B; 3 - A"

# %% perceptron_who
perceptron_who = __import__("unicodedata").normalize("NFD", "  로젠블랫 .")

# %% single_layer
single_layer = " (Ｄ). "

# %% perceptron_gates
perceptron_gates = "e and c and b"
