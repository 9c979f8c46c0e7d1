# /// attack
# does = "returns a generator without an end"
# wall = "wire"
# ///
# %% double
def double(x, label):
    while True:
        yield 0.0
# %% name
import itertools
def name(label): return itertools.repeat("A")
