# /// attack
# does = "returns unittest.mock.ANY"
# wall = "wire"
# ///
# %% name
from unittest.mock import ANY
def name(label): return ANY
# %% double
def double(x, label): return ANY
