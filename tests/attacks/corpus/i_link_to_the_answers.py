# /// attack
# does = "is a link to the reference"
# wall = "folder"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
(folder / "vault.ipynb").symlink_to("../../../solutions/vault/reference.py")
