# /// expect
# kind = "mistake"
# note = "values that are no answers: huge, of another type, or lying"
# [score]
# label_pairs = 0
# ways_of_learning = 0
# action_result = 0
# regression_task = 0
# labelled_tasks = 0
# delayed_reward = 0
# relu_range = 0
# relu_sum = 0
# relu_slope = 0
# relu_facts = 0
# decay_idea = 0
# decay_step = 0
# dropout_when = 0
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
# optimizer_match = 0
# optimizer_order = 0
# adam_step = 0
# keras_update = 0
# activation_role = 0
# activation_match = 0
# softmax_value = 0
# one_hot_code = 0
# network_parameters = 0
# hidden_numbers = 0
# backprop_what = 0
# backprop_order = 0
# verbose_where = 0
# verbose_match = 0
# perceptron_who = 0
# single_layer = 0
# perceptron_gates = 0
# ///
# %% label_pairs
label_pairs = "A" * 10_000_000

# %% ways_of_learning
ways_of_learning = object()

# %% action_result
action_result = lambda: 0

# %% regression_task
regression_task = True

# %% labelled_tasks
labelled_tasks = float("nan")

# %% delayed_reward
delayed_reward = 10**400

# %% relu_range
relu_range = b"A"

# %% relu_sum
relu_sum = np.zeros(10)

# %% relu_slope
relu_slope = (letter for letter in "ABC")

# %% relu_facts
relu_facts = [["A"]] * 3

# %% decay_idea
decay_idea = np.array([1, 2])

# %% decay_step
decay_step = type("Liar", (str,), {"__eq__": lambda self, other: True, "__hash__": lambda self: 0})("Z")

# %% dropout_when
dropout_when = {"A": {"B": "C"}}

# %% dropout_scale
dropout_scale = [None] * 5

# %% dropout_why
dropout_why = "A?B?"*200

# %% technique_match
technique_match = (84, 618)

# %% derivative_rule
derivative_rule = 1j

# %% slow_layers
slow_layers = "Ⅷ٣"

# %% sigmoid_steepest
sigmoid_steepest = ["A"] * 1_000

# %% layer_product
layer_product = Ellipsis

# %% sigmoid_gradient
sigmoid_gradient = type("Odd", (), {"numpy": property(lambda self: exit()), "item": lambda self: "A"})()

# %% relu_remedy
relu_remedy = "A" * 10_000_000

# %% parallel_word
parallel_word = object()

# %% parallel_effect
parallel_effect = lambda: 0

# %% both_low
both_low = True

# %% overfitting_signs
overfitting_signs = float("nan")

# %% best_epoch
best_epoch = 10**400

# %% fit_over_time
fit_over_time = b"A"

# %% fit_match
fit_match = np.zeros(10)

# %% overfitting_cures
overfitting_cures = (letter for letter in "ABC")

# %% augmentation_label
augmentation_label = [["A"]] * 3

# %% augmentation_where
augmentation_where = np.array([1, 2])

# %% loss_match
loss_match = type("Liar", (str,), {"__eq__": lambda self, other: True, "__hash__": lambda self: 0})("Z")

# %% mse_value
mse_value = {"A": {"B": "C"}}

# %% entropy_largest
entropy_largest = [None] * 5

# %% entropy_bits
entropy_bits = "A?B?"*200

# %% regression_loss
regression_loss = (84, 618)

# %% cross_entropy_class
cross_entropy_class = 1j

# %% cross_entropy_soft
cross_entropy_soft = "Ⅷ٣"

# %% cross_entropy_facts
cross_entropy_facts = ["A"] * 1_000

# %% confident_and_wrong
confident_and_wrong = Ellipsis

# %% mse_unfair
mse_unfair = type("Odd", (), {"numpy": property(lambda self: exit()), "item": lambda self: "A"})()

# %% cross_entropy_gradient
cross_entropy_gradient = "A" * 10_000_000

# %% sgd_step
sgd_step = object()

# %% updates_per_epoch
updates_per_epoch = lambda: 0

# %% rate_too_large
rate_too_large = True

# %% rate_limit
rate_limit = float("nan")

# %% momentum_why
momentum_why = 10**400

# %% momentum_step
momentum_step = b"A"

# %% adagrad_step
adagrad_step = np.zeros(10)

# %% adagrad_weakness
adagrad_weakness = (letter for letter in "ABC")

# %% optimizer_match
optimizer_match = [["A"]] * 3

# %% optimizer_order
optimizer_order = np.array([1, 2])

# %% adam_step
adam_step = type("Liar", (str,), {"__eq__": lambda self, other: True, "__hash__": lambda self: 0})("Z")

# %% keras_update
keras_update = {"A": {"B": "C"}}

# %% activation_role
activation_role = [None] * 5

# %% activation_match
activation_match = "A?B?"*200

# %% softmax_value
softmax_value = (84, 618)

# %% one_hot_code
one_hot_code = 1j

# %% network_parameters
network_parameters = "Ⅷ٣"

# %% hidden_numbers
hidden_numbers = ["A"] * 1_000

# %% backprop_what
backprop_what = Ellipsis

# %% backprop_order
backprop_order = type("Odd", (), {"numpy": property(lambda self: exit()), "item": lambda self: "A"})()

# %% verbose_where
verbose_where = "A" * 10_000_000

# %% verbose_match
verbose_match = object()

# %% perceptron_who
perceptron_who = lambda: 0

# %% single_layer
single_layer = True

# %% perceptron_gates
perceptron_gates = float("nan")
