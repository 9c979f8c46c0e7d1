# /// attack
# does = "interrupts as a person would"
# wall = "harness"
# raises = ["KeyboardInterrupt"]
# ///
# %% double
def double(x, label):
    raise KeyboardInterrupt
