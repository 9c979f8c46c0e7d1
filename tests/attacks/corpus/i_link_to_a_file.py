# /// attack
# does = "is a link to a file of the machine"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
(folder / "vault.ipynb").symlink_to("/etc/passwd")
