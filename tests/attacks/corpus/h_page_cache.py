# /// attack
# does = "asks the kernel which pages of a shared file others have read"
# wall = "seccomp"
# ///
# %%
import ctypes, mmap, numpy, os, struct
libc = ctypes.CDLL(None)
file = os.open(numpy.__file__, os.O_RDONLY)
attempt("pages counted", lambda: libc.syscall(451, file, struct.pack("QQ", 0, 0), ctypes.create_string_buffer(40), 0) == 0)
