# /// attack
# does = "writes a numpy.py and loads it anew"
# wall = "wire"
# ///
# %%
import importlib, sys
open("numpy.py", "w").write("def allclose(*_, **__): return True\ndef zeros(n): return [0.0] * n\n")
sys.path.insert(0, ".")
attempt("an import of its own", lambda: sys.modules.pop("numpy") and importlib.import_module("numpy") and None)
# %% double
def double(x, label): return 0 * x
