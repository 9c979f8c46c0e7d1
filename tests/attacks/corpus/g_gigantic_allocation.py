# /// attack
# does = "asks for a terabyte"
# wall = "limits"
# outcome = "out of memory"
# raises = ["MemoryError"]
# ///
# %% double
def double(x, label):
    return [0] * 10**11
