# /// attack
# does = "returns no number at all, for which all comparisons hold"
# wall = "read"
# ///
# %% double
def double(x, label): return x[:0]
# %% total
def total(x): return x[:0]
