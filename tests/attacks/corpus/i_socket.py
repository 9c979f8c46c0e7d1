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
socket.socket(socket.AF_UNIX).bind("vault.ipynb")
os.chdir(here)
