# /// attack
# does = "returns an object that says its class is ndarray"
# wall = "wire"
# ///
# %% double
import numpy as np
class Lie:
    __class__ = np.ndarray
    shape, dtype, nbytes, ndim = (4,), np.dtype("float64"), 32, 1
    def tobytes(self): return b"\0" * 32
def double(x, label): return Lie()
