# /// attack
# does = "returns bytes and views of memory in place of numbers"
# wall = "wire"
# ///
# %% double
def double(x, label): return memoryview(2 * x)
# %% total
def total(x):
    import ctypes
    return ctypes.c_double(x.sum())
# %% pick
def pick(x):
    import array
    return array.array("q", [int(x.argmax())])
# %% name
def name(label): return bytearray(label.upper().encode())
