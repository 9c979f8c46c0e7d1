# /// attack
# does = "returns records, dates and raw bytes"
# wall = "wire"
# ///
# %% double
import numpy as np
def double(x, label): return np.zeros(4, dtype=[("a", "f8"), ("b", "O")])
# %% total
def total(x): return np.datetime64("NaT")
# %% name
def name(label): return np.bytes_(b"\xff\xfe")
