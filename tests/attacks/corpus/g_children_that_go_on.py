# /// attack
# does = "forks in a cell, so that two harnesses talk on one socket"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import os
os.fork()
