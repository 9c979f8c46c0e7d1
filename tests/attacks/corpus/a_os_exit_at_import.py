# /// attack
# does = "ends the process with status 0, past every handler"
# wall = "keeper"
# notebook = "crashed"
# ///
# %%
import os
os._exit(0)
