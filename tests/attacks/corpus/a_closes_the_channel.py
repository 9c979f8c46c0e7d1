# /// attack
# does = "closes every descriptor, the grader's too"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import os
    os.closerange(0, 1024)
