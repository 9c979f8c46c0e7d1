# /// attack
# does = "makes unittest's assertions hold always"
# wall = "wire"
# ///
# %%
import unittest
for name in dir(unittest.TestCase):
    if name.startswith("assert"):
        setattr(unittest.TestCase, name, lambda *_, **__: None)
attempt("an assertion that holds always", lambda: None)
# %% name
def name(label): return "x"
