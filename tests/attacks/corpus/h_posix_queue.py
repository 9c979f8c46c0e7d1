# /// attack
# does = "leaves a message queue of POSIX"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("a queue", lambda: libc.syscall(240, b"vault-mark", 0o102, 0o666, None) >= 0)
