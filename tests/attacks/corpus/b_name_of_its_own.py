# /// attack
# does = "has a class whose name ends the run when it is looked at"
# wall = "harness"
# raises = ["SystemExit"]
# ///
# %% double
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
class Lie(metaclass=Meta):
    pass
def double(x, label): return Lie()
