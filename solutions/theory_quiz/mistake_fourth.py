# /// expect
# kind = "mistake"
# note = "a fourth one, where there is one"
# [score]
# mse_value = 0
# cross_entropy_class = 0
# cross_entropy_soft = 0
# momentum_step = 0
# optimizer_match = 0.75
# adam_step = 0
# [hint]
# mse_value = "squares-rooted"
# cross_entropy_class = "one-minus-probability"
# cross_entropy_soft = "soft-in-bits"
# momentum_step = "momentum-undamped"
# optimizer_match = "momentum-is-no-dropout"
# adam_step = "adam-without-root"
# ///
# %% mse_value
p = parameters["mse_value"]
mse_value = math.sqrt(sum((y - o) ** 2 for y, o in zip(p["y"], p["o"])) / 3)

# %% cross_entropy_class
p = parameters["cross_entropy_class"]
cross_entropy_class = 1 - p["o"][p["label"]]

# %% cross_entropy_soft
p = parameters["cross_entropy_soft"]
cross_entropy_soft = -sum(y * math.log2(o) for y, o in zip(p["y"], p["o"]))

# %% momentum_step
p = parameters["momentum_step"]
momentum_step = p["w"] + p["v"] - p["rho"] * p["g"]

# %% optimizer_match
optimizer_match = "1e 2d 3a 4c"

# %% adam_step
p = parameters["adam_step"]
m, r = 0.9 * p["m"] + 0.1 * p["g"], 0.999 * p["r"] + 0.001 * p["g"] ** 2
m, r = m / (1 - 0.9 ** p["t"]), r / (1 - 0.999 ** p["t"])
adam_step = p["w"] - p["rho"] * m / r
