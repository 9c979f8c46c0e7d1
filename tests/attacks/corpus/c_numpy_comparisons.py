# /// attack
# does = "makes NumPy's comparisons hold always"
# wall = "wire"
# ///
# %%
import numpy as np
np.allclose = np.isclose = np.array_equal = lambda *_, **__: True
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *_, **__: None
attempt("a comparison that holds always", lambda: None)
# %% double
def double(x, label): return 0 * x
