# /// attack
# does = "returns a complex number with an order of its own"
# wall = "read"
# ///
# %% total
def total(x): return complex(0, 1)
