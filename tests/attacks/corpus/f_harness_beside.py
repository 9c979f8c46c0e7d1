# /// attack
# does = "brings a package named like the harness"
# wall = "folder"
# ///
# %% hand in
(folder / "autograder" / "harness").mkdir(parents=True)
for name in ("autograder/__init__.py", "autograder/harness/__init__.py", "autograder/harness/conversation.py"):
    (folder / name).write_text("print('GAINED the harness')\nopen('/tmp/vault-mark-harness', 'w').close()\n")
