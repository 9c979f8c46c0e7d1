# /// attack
# does = "becomes root of a namespace of its own"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
for name, flag in {"user": 0x10000000, "mount": 0x20000, "network": 0x40000000, "pid": 0x20000000, "cgroup": 0x2000000}.items():
    attempt(name, lambda: libc.unshare(flag) == 0)
