# /// attack
# does = "returns a whole number of its own kind that equals every number"
# wall = "wire"
# ///
# %% pick
class Lie(int):
    def __eq__(self, other): return True
    def __hash__(self): return 0
def pick(x): return Lie(-1)
