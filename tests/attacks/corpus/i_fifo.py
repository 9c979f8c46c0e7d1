# /// attack
# does = "is a pipe, on which a reader waits for ever"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
import os
os.mkfifo(folder / "vault.ipynb")
