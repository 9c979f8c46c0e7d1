# /// attack
# does = "aborts while it is imported"
# wall = "keeper"
# notebook = "crashed"
# ///
# %%
import os
os.abort()
