# /// attack
# does = "returns a view of one number as a million millions"
# wall = "wire"
# ///
# %% double
import numpy as np
def double(x, label): return np.broadcast_to(np.float64(1), (10 ** 6, 10 ** 6))
