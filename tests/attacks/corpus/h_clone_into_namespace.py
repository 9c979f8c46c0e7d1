# /// attack
# does = "forks into a namespace of its own"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
def clone(number, *arguments):
    child = libc.syscall(number, *arguments)
    if child == 0:
        os._exit(0)
    return child > 0
attempt("clone", clone, 56, 0x10000000 | 17, 0, 0, 0, 0)
attempt("clone3", clone, 435, (ctypes.c_uint64 * 8)(0x10000000, 0, 0, 0, 17), 64)
