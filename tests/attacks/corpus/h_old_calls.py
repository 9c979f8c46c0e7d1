# /// attack
# does = "makes calls by the numbers of another architecture"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("a call of x32", lambda: libc.syscall(0x40000000 + 39) > 0)
attempt("a call that there is none of", lambda: libc.syscall(100_000) >= 0)
