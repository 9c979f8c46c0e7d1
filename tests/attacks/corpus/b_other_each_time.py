# /// attack
# does = "returns a list that differs each time it is looked at"
# wall = "wire"
# ///
# %% double
import random
class Lie(list):
    def __getitem__(self, key): return random.random()
    def __iter__(self): return (random.random() for _ in range(4))
def double(x, label): return Lie([0.0] * 4)
