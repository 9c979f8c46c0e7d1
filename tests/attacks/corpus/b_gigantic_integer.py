# /// attack
# does = "returns a number of a hundred thousand digits"
# wall = "wire"
# ///
# %% pick
def pick(x): return 1 << 400_000
# %% total
def total(x): return -(1 << 400_000)
