# /// attack
# does = "returns an object that equals whatever it is compared with"
# wall = "wire"
# ///
# %% double
class Lie:
    shape, dtype = (4,), "float64"
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 1
def double(x, label): return Lie()
# %% name
def name(label): return Lie()
# %% pick
def pick(x): return Lie()
