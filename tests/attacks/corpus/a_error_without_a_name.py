# /// attack
# does = "raises an error whose class has no name"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
def double(x, label): raise Meta("Odd", (Exception,), {})
