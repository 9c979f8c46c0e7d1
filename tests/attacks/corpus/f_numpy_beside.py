# /// attack
# does = "brings a numpy.py"
# wall = "folder"
# ///
# %% hand in
for name in ("numpy.py", "random.py", "tensorflow.py", "msgspec.py", "IPython.py"):
    (folder / name).write_text("print('GAINED an import')\nopen('/tmp/vault-mark-import', 'w').close()\n")
