# /// attack
# does = "makes math.isclose and the operators hold always"
# wall = "wire"
# ///
# %%
import math, operator
math.isclose = math.isfinite = operator.eq = lambda *_, **__: True
math.isnan = lambda *_: False
attempt("a comparison that holds always", lambda: None)
# %% total
def total(x): return 0.0
