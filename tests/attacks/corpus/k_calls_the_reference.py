# /// attack
# does = "calls the reference instead of answering"
# wall = "mounts"
# raises = ["ModuleNotFoundError"]
# ///
# %% double
def double(x, label):
    from solutions.vault.reference import double as right
    return right(x, label)
