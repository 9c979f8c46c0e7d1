# /// attack
# does = "returns an object that turns into an array of other numbers each time"
# wall = "wire"
# ///
# %% double
import numpy as np
class Lie:
    def __array__(self, *_, **__): return np.random.rand(4)
    @property
    def __array_interface__(self): raise SystemExit(0)
def double(x, label): return Lie()
