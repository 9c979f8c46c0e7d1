# /// attack
# does = "returns an object that is a gigantic index"
# wall = "wire"
# ///
# %% pick
class Lie:
    def __index__(self): return 10 ** 1000
    __int__ = __index__
def pick(x): return Lie()
