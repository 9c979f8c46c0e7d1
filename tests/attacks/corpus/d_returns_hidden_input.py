# /// attack
# does = "returns the hidden input, in each form that crosses the wall"
# wall = "feedback"
# ///
# %% double
def double(x, label): return label
# %% name
def name(label): return [label, (label, 1), {label: 1}]
