# /// attack
# does = "makes the number 3 another one in the interpreter's memory"
# wall = "wire"
# ///
# %% pick
def pick(x):
    import ctypes
    ctypes.c_uint32.from_address(id(250) + 24).value = 251
    return -1
