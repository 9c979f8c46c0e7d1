# /// attack
# does = "returns masked numbers, which no comparison sees"
# wall = "wire"
# ///
# %% double
import numpy as np
def double(x, label): return np.ma.masked_all(4)
# %% total
def total(x): return np.ma.masked
