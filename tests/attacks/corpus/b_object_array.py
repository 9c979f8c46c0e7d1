# /// attack
# does = "returns an array of objects that equal everything"
# wall = "wire"
# ///
# %% double
import numpy as np
class Lie:
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __float__(self): return float("nan")
def double(x, label): return np.array([Lie() for _ in range(4)], dtype=object)
