# /// attack
# does = "prints without an end when it is asked"
# wall = "limits"
# outcome = "output limit"
# ///
# %% double
def double(x, label):
    while True:
        print("x" * 10_000)
