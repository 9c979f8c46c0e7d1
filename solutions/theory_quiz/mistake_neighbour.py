# /// expect
# kind = "mistake"
# note = "the notebook of another student, handed in as one's own"
# [score]
# relu_sum = 0
# decay_step = 0
# sigmoid_gradient = 0
# momentum_step = 0
# adagrad_step = 0
# adam_step = 0
# network_parameters = 0
# hidden_numbers = 0
# [hint]
# relu_sum = "other-id"
# decay_step = "other-id"
# sigmoid_gradient = "other-id"
# momentum_step = "other-id"
# adagrad_step = "other-id"
# adam_step = "other-id"
# network_parameters = "other-id"
# hidden_numbers = "other-id"
# ///
# %% relu_sum
student_id = "somebody-else-32"
parameters = variant(student_id)
relu_sum = np.maximum(parameters["relu_sum"]["z"], 0).sum()

# %% decay_step
p = parameters["decay_step"]
decay_step = p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"])

# %% sigmoid_gradient
p = parameters["sigmoid_gradient"]
e = np.exp(p["z"])
sigmoid_gradient = p["g"] * e / (1 + e) ** 2

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

# %% network_parameters
p = parameters["network_parameters"]
network_parameters = (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"]

# %% hidden_numbers
p = parameters["hidden_numbers"]
hidden_numbers = p["samples"] * p["nodes"]
