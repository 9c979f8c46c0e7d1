# /// attack
# does = "ends the process with status 0 when it is asked"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os
    os._exit(0)
