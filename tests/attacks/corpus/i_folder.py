# /// attack
# does = "is a folder"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
(folder / "vault.ipynb").mkdir()
(folder / "vault.ipynb" / "vault.ipynb").write_text("{}")
