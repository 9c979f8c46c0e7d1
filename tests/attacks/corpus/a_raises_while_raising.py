# /// attack
# does = "raises an error that can't be put into words"
# wall = "harness"
# outcome = "crashed"
# ///
# %% double
class Odd(Exception):
    def __str__(self):
        raise SystemExit(0)
def double(x, label):
    raise Odd
