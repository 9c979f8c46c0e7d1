# /// attack
# does = "is a link to another student's right answers"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
(folder / "vault.ipynb").symlink_to("../../000-honest/vault/vault.ipynb")
