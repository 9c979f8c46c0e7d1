# /// attack
# does = "reads and writes the memory of other processes"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
block = ctypes.create_string_buffer(8)
vector = (ctypes.c_void_p * 2)(ctypes.addressof(block), 8)
attempt("a read", lambda: libc.process_vm_readv(os.getpid(), vector, 1, vector, 1, 0) > 0)
attempt("a write", lambda: libc.process_vm_writev(os.getpid(), vector, 1, vector, 1, 0) > 0)
