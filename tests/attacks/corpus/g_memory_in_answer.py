# /// attack
# does = "takes all memory, when it is asked"
# wall = "limits"
# outcome = "out of memory"
# ///
# %% double
def double(x, label):
    held = []
    for _ in range(400):
        held.append(bytearray(b"x" * 2**20))
    return x
