# /// attack
# does = "changes the argument, so that a reference would see it changed"
# wall = "wire"
# ///
# %% double
def double(x, label):
    x[:] = 0
    return x
# %% total
def total(x):
    x *= 0
    return 0.0
