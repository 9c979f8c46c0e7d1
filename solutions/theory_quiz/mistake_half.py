# /// expect
# kind = "mistake"
# note = "only a part of several answers"
# [score]
# ways_of_learning = 0.333333333
# labelled_tasks = 0.5
# relu_facts = 0.333333333
# technique_match = 0.333333333
# overfitting_signs = 0.5
# fit_over_time = 0
# fit_match = 0.333333333
# overfitting_cures = 0.333333333
# loss_match = 0.333333333
# cross_entropy_facts = 0.333333333
# optimizer_match = 0.25
# optimizer_order = 0
# activation_match = 0.25
# backprop_order = 0
# verbose_match = 0.333333333
# perceptron_gates = 0.333333333
# [hint]
# ways_of_learning = "ways_of_learning"
# labelled_tasks = "labelled_tasks"
# relu_facts = "relu_facts"
# technique_match = "technique_match"
# overfitting_signs = "overfitting_signs"
# fit_over_time = "fit_over_time"
# fit_match = "fit_match"
# overfitting_cures = "overfitting_cures"
# loss_match = "loss_match"
# cross_entropy_facts = "cross_entropy_facts"
# optimizer_match = "optimizer_match"
# optimizer_order = "optimizer_order"
# activation_match = "activation_match"
# backprop_order = "backprop_order"
# verbose_match = "verbose_match"
# perceptron_gates = "perceptron_gates"
# ///
# %% ways_of_learning
ways_of_learning = "3a"

# %% labelled_tasks
labelled_tasks = "C"

# %% relu_facts
relu_facts = "E"

# %% technique_match
technique_match = "3b"

# %% overfitting_signs
overfitting_signs = "D"

# %% fit_over_time
fit_over_time = "CA"

# %% fit_match
fit_match = "3a"

# %% overfitting_cures
overfitting_cures = "E"

# %% loss_match
loss_match = "3c"

# %% cross_entropy_facts
cross_entropy_facts = "E"

# %% optimizer_match
optimizer_match = "4c"

# %% optimizer_order
optimizer_order = "BDC"

# %% activation_match
activation_match = "4b"

# %% backprop_order
backprop_order = "DBC"

# %% verbose_match
verbose_match = "3a"

# %% perceptron_gates
perceptron_gates = "E"
