# /// attack
# does = "displays an object that takes long to be shown"
# wall = "keeper"
# notebook = "timed out"
# ///
# %%
class Slow:
    def __repr__(self):
        while True:
            pass
Slow()
