# /// attack
# does = "is a socket"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
import os, socket
here = os.getcwd()
os.chdir(folder)
with socket.socket(socket.AF_UNIX) as made:
    made.bind("vault.ipynb")
os.chdir(here)
