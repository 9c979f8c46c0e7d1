# /// attack
# does = "returns an object whose difference to anything is small"
# wall = "wire"
# ///
# %% total
class Lie:
    def __sub__(self, other): return self
    __rsub__ = __abs__ = __add__ = __radd__ = __neg__ = lambda self, *_: self
    def __lt__(self, other): return True
    __le__ = __eq__ = __lt__
    __gt__ = __ge__ = lambda self, other: False
    def __float__(self): return 0.0
    def __bool__(self): return True
def total(x): return Lie()
