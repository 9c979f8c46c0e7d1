# /// attack
# does = "returns a float of its own kind that is close to everything"
# wall = "wire"
# ///
# %% total
class Lie(float):
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __eq__(self, other): return True
    __hash__ = float.__hash__
def total(x): return Lie(1e9)
