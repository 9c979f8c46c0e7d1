# /// attack
# does = "has the time of receipt read from a pipe"
# wall = "folder"
# ///
# %% hand in
import os
os.mkfifo(folder / "timestamp.txt")
