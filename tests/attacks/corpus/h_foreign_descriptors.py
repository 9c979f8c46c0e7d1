# /// attack
# does = "takes descriptors out of other processes"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
attempt("a descriptor", lambda: libc.syscall(438, os.pidfd_open(os.getpid()), 0, 0) >= 0)
attempt("a comparison", lambda: libc.syscall(312, os.getpid(), os.getpid(), 0, 0, 0) >= 0)
