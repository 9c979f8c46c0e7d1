# /// expect
# kind = "mistake"
# note = "the notebook of another student, handed in as one's own"
# [score]
# relu_sum = 0
# decay_step = 0
# dropout_scale = 0
# layer_product = 0
# sigmoid_gradient = 0
# best_epoch = 0
# mse_value = 0
# entropy_bits = 0
# cross_entropy_class = 0
# cross_entropy_soft = 0
# cross_entropy_gradient = 0
# sgd_step = 0
# updates_per_epoch = 0
# rate_limit = 0
# momentum_step = 0
# adagrad_step = 0
# adam_step = 0
# softmax_value = 0
# network_parameters = 0
# hidden_numbers = 0
# [hint]
# relu_sum = "other-id"
# decay_step = "other-id"
# dropout_scale = "other-id"
# layer_product = "other-id"
# sigmoid_gradient = "other-id"
# best_epoch = "other-id"
# mse_value = "other-id"
# entropy_bits = "other-id"
# cross_entropy_class = "other-id"
# cross_entropy_soft = "other-id"
# cross_entropy_gradient = "other-id"
# sgd_step = "other-id"
# updates_per_epoch = "other-id"
# rate_limit = "other-id"
# momentum_step = "other-id"
# adagrad_step = "other-id"
# adam_step = "other-id"
# softmax_value = "other-id"
# network_parameters = "other-id"
# hidden_numbers = "other-id"
# ///
# %% relu_sum
student_id = "somebody-else-0"
parameters = variant(student_id)
relu_sum = np.maximum(parameters["relu_sum"]["z"], 0).sum()

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])

# %% dropout_scale
p = parameters["dropout_scale"]
dropout_scale = p["value"] / (1 - p["rate"])

# %% layer_product
p = parameters["layer_product"]
layer_product = (p["slope"] * p["weight"]) ** p["layers"]

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
e = np.exp(p["z"])
sigmoid_gradient = p["g"] * e / (1 + e) ** 2

# %% best_epoch
best_epoch = np.argmin(parameters["best_epoch"]["val_loss"]) + 1

# %% mse_value
p = parameters["mse_value"]
mse_value = np.mean((np.array(p["y"]) - p["o"]) ** 2)

# %% entropy_bits
p = np.array(parameters["entropy_bits"]["p"])
entropy_bits = -np.sum(p * np.log2(p))

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = -np.log(p["o"][p["label"]])

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -np.sum(p["y"] * np.log(p["o"]))

# %% cross_entropy_gradient
cross_entropy_gradient = 1 / (1 + np.exp(-parameters["cross_entropy_gradient"]["z"])) - 1

# %% sgd_step
p = parameters["sgd_step"]
sgd_step = p["w"] - p["rho"] * p["g"]

# %% updates_per_epoch
p = parameters["updates_per_epoch"]
updates_per_epoch = np.ceil(p["samples"] / p["batch"])

# %% rate_limit
rate_limit = 2 / parameters["rate_limit"]["a"]

# %% momentum_step
p = parameters["momentum_step"]
v = p["alpha"] * p["v"] - p["rho"] * p["g"]
momentum_step = p["w"] + v

# %% adagrad_step
p = parameters["adagrad_step"]
r = p["r"] + p["g"] ** 2
adagrad_step = p["w"] - p["rho"] * p["g"] / np.sqrt(r)

# %% adam_step
p = parameters["adam_step"]
m = 0.9 * p["m"] + (1 - 0.9) * p["g"]
r = 0.999 * p["r"] + (1 - 0.999) * p["g"] ** 2
adam_step = p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / np.sqrt(r / (1 - 0.999 ** p["t"]))

# %% softmax_value
p = parameters["softmax_value"]
exponentials = np.exp(p["z"])
softmax_value = exponentials[p["label"]] / exponentials.sum()

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["nodes"]
