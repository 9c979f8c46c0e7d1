# /// attack
# does = "traces processes, its own and others"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
for number in (os.getppid(), 1, 2, 3):
    attempt(f"process {number}", lambda: libc.ptrace(16, number, 0, 0) == 0)
attempt("being traced", lambda: libc.ptrace(0, 0, 0, 0) == 0)
