# /// attack
# does = "crashes the interpreter"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import ctypes
    ctypes.string_at(0)
