# /// attack
# does = "returns an array that lies about its shape"
# wall = "wire"
# ///
# %% double
import numpy as np
class Lie(np.ndarray):
    shape = property(lambda self: (4,))
    nbytes = property(lambda self: 8)
def double(x, label): return np.zeros((64, 64)).view(Lie)
