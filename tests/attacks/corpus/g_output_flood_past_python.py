# /// attack
# does = "prints from C, past the harness's streams"
# wall = "limits"
# notebook = "output limit"
# ///
# %%
import os
for _ in range(300):
    os.write(1, b"x" * 10_000)
