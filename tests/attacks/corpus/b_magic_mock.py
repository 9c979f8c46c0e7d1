# /// attack
# does = "returns a MagicMock, which can do everything"
# wall = "wire"
# ///
# %% total
from unittest.mock import MagicMock
def total(x): return MagicMock()
# %% double
def double(x, label): return MagicMock(shape=(4,), dtype="float64")
