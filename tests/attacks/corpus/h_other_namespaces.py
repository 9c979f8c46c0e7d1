# /// attack
# does = "enters the namespaces of other processes"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
for kind in ("user", "mnt", "net", "ipc", "pid"):
    attempt(kind, lambda: libc.setns(os.open(f"/proc/self/ns/{kind}", os.O_RDONLY), 0) == 0)
