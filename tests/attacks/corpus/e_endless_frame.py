# /// attack
# does = "announces a message and never sends it"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os
    os.write(3, b"\x05\x00\x00\x00")
    os._exit(0)
