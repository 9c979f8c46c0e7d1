# /// attack
# does = "brings other notebooks beside its own"
# wall = "folder"
# ///
# %% hand in
for name in ("Vault.ipynb", "vault .ipynb", "vault.IPYNB", "VAULT.ipynb", "z.ipynb"):
    (folder / name).write_text("not read")
(folder / "vault.ipynb").write_text(__import__("json").dumps(notebook))
