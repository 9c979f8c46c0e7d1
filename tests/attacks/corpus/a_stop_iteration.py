# /// attack
# does = "ends whatever loop asks it"
# wall = "harness"
# raises = ["StopIteration"]
# ///
# %% total
def total(x):
    raise StopIteration(float(x.sum()))
