# /// attack
# does = "brings a conftest.py"
# wall = "folder"
# ///
# %% hand in
(folder / "conftest.py").write_text("open('/tmp/vault-mark-conftest', 'w').close()\n")
