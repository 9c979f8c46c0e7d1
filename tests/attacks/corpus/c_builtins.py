# /// attack
# does = "changes what abs, isinstance, all and any say"
# wall = "wire"
# outcome = "crashed"
# ///
# %%
import builtins
builtins.abs = lambda *_: 0.0
builtins.all = lambda *_: True
builtins.any = lambda *_: True
attempt("builtins of its own", lambda: None)
# %% total
def total(x): return 1e9
