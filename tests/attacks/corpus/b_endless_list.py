# /// attack
# does = "returns a list that says it has four items and yields on and on"
# wall = "limits"
# outcome = "out of memory"
# ///
# %% double
class Lie(list):
    def __len__(self): return 4
    def __iter__(self):
        while True:
            yield bytearray(b"x" * 2**20)
def double(x, label): return Lie([0.0] * 4)
