# /// attack
# does = "mounts a file system over its walls"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("a mount", lambda: libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0)
attempt("a mount made writable", lambda: libc.mount(None, b"/", None, 32 | 4096, None) == 0)
attempt("a mount less", lambda: libc.umount2(b"/proc", 2) == 0)
