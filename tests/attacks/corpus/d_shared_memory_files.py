# /// attack
# does = "lists the shared memory and scratch files of others"
# wall = "namespaces"
# ///
# %%
import os, sys
for folder in ("/dev/shm", "/dev/mqueue", "/var/tmp", "/run"):
    attempt(folder, os.listdir, folder)
attempt("/tmp", lambda: [name for name in os.listdir("/tmp") if not sys.prefix.startswith("/tmp/" + name + "/") and name not in ("ipython", "matplotlib") and not name.startswith(("pyright", "tmp"))
                         and os.stat("/tmp/" + name).st_uid == os.getuid()])
