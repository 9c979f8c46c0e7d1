# /// attack
# does = "brings modules that Python imports at its start"
# wall = "folder"
# ///
# %% hand in
for name in ("sitecustomize.py", "usercustomize.py", "vault.pth", "__init__.py", "__main__.py"):
    (folder / name).write_text("import os; open('/tmp/vault-mark-site', 'w').close()\n")
