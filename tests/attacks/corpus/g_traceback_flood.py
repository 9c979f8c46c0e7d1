# /// attack
# does = "raises an error of many megabytes"
# wall = "harness"
# raises = ["ValueError"]
# ///
# %% double
def double(x, label): raise ValueError("x" * 10**7)
