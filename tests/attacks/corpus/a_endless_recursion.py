# /// attack
# does = "recurses without an end, in an answer"
# wall = "harness"
# raises = ["RecursionError"]
# ///
# %% double
def double(x, label):
    return double(x, label)
