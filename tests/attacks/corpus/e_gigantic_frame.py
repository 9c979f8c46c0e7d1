# /// attack
# does = "announces a message of four gigabytes"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os
    os.write(3, b"\xff\xff\xff\xff" + b"x" * 100)
    return 0 * x
