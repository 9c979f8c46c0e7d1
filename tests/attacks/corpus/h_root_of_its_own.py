# /// attack
# does = "leaves its root folder"
# wall = "seccomp"
# ///
# %%
import ctypes, os
libc = ctypes.CDLL(None)
attempt("another root", lambda: os.chroot("/tmp") is None)
attempt("a root turned around", lambda: libc.syscall(155, b"/tmp", b"/tmp") == 0)
attempt("the root of the machine", lambda: os.stat(os.path.join("/proc/1/root", "etc/shadow")))
