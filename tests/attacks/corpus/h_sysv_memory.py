# /// attack
# does = "leaves shared memory of System V, and looks for another run's"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("another run's memory", lambda: libc.shmget(0x7661756C, 4096, 0o666) >= 0)
attempt("memory that no limit counts", lambda: libc.shmget(0x7661756C, 4096, 0o1666) >= 0)
