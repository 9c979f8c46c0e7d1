# /// attack
# does = "uses a hundred times the time that it has"
# wall = "keeper"
# outcome = "timed out"
# ///
# %% total
def total(x):
    import time
    end = time.time() + 100
    while time.time() < end:
        pass
    return float(x.sum())
