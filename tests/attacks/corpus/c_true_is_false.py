# /// attack
# does = "writes True over False in the interpreter's memory"
# wall = "wire"
# outcome = "failed"
# ///
# %% pick
def pick(x):
    import ctypes
    ctypes.memmove(id(False) + 24, id(True) + 24, 4)
    return -1
