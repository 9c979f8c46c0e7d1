# /// attack
# does = "leaves files wherever it may, and looks for another run's"
# wall = "namespaces"
# ///
# %%
import os
for folder in ("/tmp", os.path.expanduser("~"), "/dev/shm", "/var/tmp", "/run", "/dev", "/"):
    attempt(folder, lambda: [name for name in os.listdir(folder) if "vault-mark" in name])
    try:
        open(os.path.join(folder, "vault-mark"), "w").close()
    except OSError:
        pass
