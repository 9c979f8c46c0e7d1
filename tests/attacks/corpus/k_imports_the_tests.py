# /// attack
# does = "imports the hidden tests"
# wall = "mounts"
# ///
# %%
import importlib
for name in ("test_vault", "solutions", "solutions.vault.test_vault", "tests", "conftest"):
    attempt(name, importlib.import_module, name)
