# /// attack
# does = "prints the hidden input when it is asked"
# wall = "transcript"
# ///
# %% double
def double(x, label):
    print(label, x)
    print(label[::-1])
    return 0 * x
