# /// attack
# does = "leaves a message queue and a semaphore of System V"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("a queue", lambda: libc.msgget(0x7661756C, 0o1666) >= 0)
attempt("a semaphore", lambda: libc.semget(0x7661756C, 1, 0o1666) >= 0)
