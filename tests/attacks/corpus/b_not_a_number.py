# /// attack
# does = "returns NaN, which is neither below nor above"
# wall = "read"
# ///
# %% total
def total(x): return float("nan")
# %% double
def double(x, label): return x * float("nan")
