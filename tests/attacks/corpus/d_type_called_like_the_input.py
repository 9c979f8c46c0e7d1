# /// attack
# does = "returns an object whose class has the hidden input as its name"
# wall = "feedback"
# ///
# %% double
def double(x, label): return type(label, (), {})()
# %% name
def name(label): return [type(label, (), {})()]
