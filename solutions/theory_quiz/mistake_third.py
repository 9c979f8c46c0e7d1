# /// expect
# kind = "mistake"
# note = "a third one, where there is one"
# [score]
# ways_of_learning = 0.666666667
# relu_range = 0
# relu_slope = 0
# relu_facts = 0.666666667
# decay_step = 0
# dropout_when = 0
# dropout_scale = 0
# technique_match = 0.666666667
# layer_product = 0
# sigmoid_gradient = 0
# overfitting_signs = 0.5
# fit_match = 0.666666667
# loss_match = 0.666666667
# mse_value = 0
# entropy_bits = 0
# regression_loss = 0
# cross_entropy_class = 0
# cross_entropy_soft = 0
# confident_and_wrong = 0
# cross_entropy_gradient = 0
# rate_limit = 0
# momentum_step = 0
# adagrad_step = 0
# optimizer_match = 0.75
# adam_step = 0
# activation_match = 0.75
# softmax_value = 0
# one_hot_code = 0
# network_parameters = 0
# hidden_numbers = 0
# verbose_match = 0.666666667
# perceptron_who = 0
# perceptron_gates = 0.666666667
# [hint]
# ways_of_learning = "grouping-has-no-answers"
# relu_range = "range-of-identity"
# relu_slope = "slope-below-zero"
# relu_facts = "relu-below-zero"
# decay_step = "decay-upwards"
# dropout_when = "dropout-only-predicting"
# dropout_scale = "dropout-by-rate"
# technique_match = "dropout-and-augmentation"
# layer_product = "chain-without-slopes"
# sigmoid_gradient = "sigmoid-without-chain"
# overfitting_signs = "validation-above"
# fit_match = "accuracies-exchanged"
# loss_match = "binary-for-ten"
# mse_value = "squares-halved"
# entropy_bits = "entropy-unweighted"
# regression_loss = "absolute-not-entropy"
# cross_entropy_class = "cross-entropy-negative"
# cross_entropy_soft = "difference-of-entropies"
# confident_and_wrong = "loss-upside-down"
# cross_entropy_gradient = "gradient-of-squares"
# rate_limit = "rate-with-half"
# momentum_step = "momentum-old-velocity"
# adagrad_step = "adagrad-plain"
# optimizer_match = "rmsprop-has-no-momentum"
# adam_step = "adam-old-moments"
# activation_match = "tanh-can-be-negative"
# softmax_value = "softmax-from-one"
# one_hot_code = "one-hot-is-zero-one"
# network_parameters = "layers-multiplied"
# hidden_numbers = "all-sizes"
# verbose_match = "verbose-prints-no-weights"
# perceptron_who = "hinton-came-later"
# perceptron_gates = "nand-is-separable"
# ///
# %% ways_of_learning
ways_of_learning = "1c 2c 3a"

# %% relu_range
relu_range = "d"

# %% relu_slope
relu_slope = "a"

# %% relu_facts
relu_facts = "A, C"

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] + p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])

# %% dropout_when
dropout_when = "a"

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] / p["rate"]

# %% technique_match
technique_match = "1d 2a 3c"

# %% layer_product
p = parameters["layer_product"]
layer_product = p["weight"] ** p["layers"]

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
o = 1 / (1 + math.exp(-p["z"]))
sigmoid_gradient = o * (1 - o)

# %% overfitting_signs
overfitting_signs = "A, D, E"

# %% fit_match
fit_match = "1b 2d 3a"

# %% loss_match
loss_match = "1b 2c 3c"

# %% mse_value
p = parameters["mse_value"]
mse_value = sum((y - o) ** 2 for y, o in zip(p["y"], p["o"])) / 6

# %% entropy_bits
p = parameters["entropy_bits"]
entropy_bits = -sum(math.log2(q) for q in p["p"])

# %% regression_loss
regression_loss = "교차 엔트로피"

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = math.log(p["o"][p["label"]])

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = sum(y * math.log(y / o) for y, o in zip(p["y"], p["o"]))

# %% confident_and_wrong
confident_and_wrong = "d"

# %% cross_entropy_gradient
p = parameters["cross_entropy_gradient"]
o = 1 / (1 + math.exp(-p["z"]))
cross_entropy_gradient = (o - 1) * o * (1 - o)

# %% rate_limit
p = parameters["rate_limit"]
rate_limit = 4 / p["a"]

# %% momentum_step
p = parameters["momentum_step"]
momentum_step = p["w"] + p["v"]

# %% adagrad_step
p = parameters["adagrad_step"]
adagrad_step = p["w"] - p["rho"] * p["g"]

# %% optimizer_match
optimizer_match = "1b 2d 3c 4c"

# %% adam_step
p = parameters["adam_step"]
m, r = p["m"], p["r"]
m, r = m / (1 - 0.9 ** p["t"]), r / (1 - 0.999 ** p["t"])
adam_step = p["w"] - p["rho"] * m / math.sqrt(r)

# %% activation_match
activation_match = "1d 2d 3c 4b"

# %% softmax_value
p = parameters["softmax_value"]
softmax_value = math.exp(p["z"][p["label"] - 1]) / sum(map(math.exp, p["z"]))

# %% one_hot_code
one_hot_code = "d"

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = p["inputs"] * p["hidden"] * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["features"] * p["nodes"]

# %% verbose_match
verbose_match = "1d 2b 3c"

# %% perceptron_who
perceptron_who = "Hinton"

# %% perceptron_gates
perceptron_gates = "B, C"
