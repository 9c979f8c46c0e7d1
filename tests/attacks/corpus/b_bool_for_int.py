# /// attack
# does = "returns True where a whole number is wanted"
# wall = "read"
# ///
# %% pick
def pick(x): return True
