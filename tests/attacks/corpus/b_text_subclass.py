# /// attack
# does = "returns a string of its own kind that equals every string"
# wall = "wire"
# ///
# %% name
class Lie(str):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
def name(label): return Lie("x")
