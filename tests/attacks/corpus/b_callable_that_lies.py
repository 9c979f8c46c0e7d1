# /// attack
# does = "answers with an object that is called like a function"
# wall = "wire"
# ///
# %% double
class Lie:
    def __call__(self, *_, **__): return self
    def __eq__(self, other): return True
    def __getattr__(self, name): return self
double = Lie()
