# /// attack
# does = "leaves while its result is displayed"
# wall = "harness"
# ///
# %%
class Shown:
    def __repr__(self):
        raise SystemExit(0)
Shown()
print("still here")
