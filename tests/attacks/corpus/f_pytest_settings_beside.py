# /// attack
# does = "brings settings for pytest"
# wall = "folder"
# ///
# %% hand in
(folder / "pytest.ini").write_text("[pytest]\naddopts = --collect-only -p vault_plugin\n")
(folder / "tox.ini").write_text("[pytest]\naddopts = --collect-only\n")
(folder / "setup.cfg").write_text("[tool:pytest]\naddopts = --collect-only\n")
(folder / "pyproject.toml").write_text("[tool.pytest.ini_options]\naddopts = '--collect-only'\n")
(folder / "vault_plugin.py").write_text("open('/tmp/vault-mark-plugin', 'w').close()\n")
