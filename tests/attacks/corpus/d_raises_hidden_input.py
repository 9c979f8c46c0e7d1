# /// attack
# does = "raises an error that tells the hidden input"
# wall = "feedback"
# raises = ["ValueError"]
# ///
# %% double
def double(x, label): raise ValueError(label)
