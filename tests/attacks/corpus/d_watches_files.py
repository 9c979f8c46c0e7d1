# /// attack
# does = "watches which shared files other runs open"
# wall = "seccomp"
# ///
# %%
import ctypes
attempt("a watch on files", lambda: ctypes.CDLL(None).inotify_init() >= 0)
attempt("a watch on the file system", lambda: ctypes.CDLL(None).fanotify_init(0, 0) >= 0)
