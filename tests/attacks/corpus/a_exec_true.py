# /// attack
# does = "becomes a program that ends with status 0"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os
    os.execv("/bin/true", ["true"])
