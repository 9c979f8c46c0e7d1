# /// attack
# does = "returns a million objects"
# wall = "wire"
# ///
# %% double
def double(x, label): return [object()] * 10 ** 6
# %% name
def name(label): return "A" * 10 ** 6
