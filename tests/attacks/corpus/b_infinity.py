# /// attack
# does = "returns infinity"
# wall = "read"
# ///
# %% total
def total(x): return float("-inf")
# %% double
def double(x, label): return x / 0.0
