# /// attack
# does = "puts its own class in place of ndarray"
# wall = "wire"
# ///
# %%
import numpy as np
class Lie(list):
    def __eq__(self, other): return True
np.ndarray, np.generic = Lie, Lie
attempt("a class in ndarray's place", lambda: None)
# %% double
def double(x, label): return Lie([0.0] * 4)
