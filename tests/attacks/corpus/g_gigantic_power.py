# /// attack
# does = "computes a number that takes years"
# wall = "keeper"
# outcome = "timed out"
# ///
# %% pick
def pick(x): return 7 ** 7 ** 11
