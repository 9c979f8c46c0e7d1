# /// attack
# does = "writes the hidden input to the descriptors of its outputs"
# wall = "transcript"
# ///
# %% double
def double(x, label):
    import os
    for number in (1, 2):
        os.write(number, label.encode())
    return 0 * x
