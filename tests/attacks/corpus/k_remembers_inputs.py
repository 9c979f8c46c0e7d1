# /// attack
# does = "keeps all inputs, and hopes for the same again"
# wall = "seeds"
# ///
# %% pick
seen = {}
def pick(x):
    key = x.tobytes()
    return seen.setdefault(key, -1)
