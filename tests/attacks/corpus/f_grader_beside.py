# /// attack
# does = "brings its own hidden tests, answers and proof"
# wall = "folder"
# ///
# %% hand in
for name in ("test_vault.py", "solutions/vault/test_vault.py", "assignments/vault/assignment.toml", "proof.json"):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("open('/tmp/vault-mark-tests', 'w').close()\n")
