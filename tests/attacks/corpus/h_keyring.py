# /// attack
# does = "leaves a key in the kernel's keyrings, and looks for another run's"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
for name, ring in {"thread": -1, "process": -2, "session": -3, "user": -4, "user session": -5}.items():
    attempt(name, lambda: libc.syscall(248, b"user", b"vault-mark", b"secret", 6, ring) > 0)
    attempt(name, lambda: libc.syscall(250, 10, ring, b"user", b"vault-mark", 0) > 0)
