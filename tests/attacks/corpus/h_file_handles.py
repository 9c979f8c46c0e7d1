# /// attack
# does = "opens files by their handles, past every path"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
handle = ctypes.create_string_buffer(b"\x80\0\0\0\0\0\0\0" + bytes(128))
attempt("a handle", lambda: libc.name_to_handle_at(-100, b"/tmp", handle, ctypes.byref(ctypes.c_int()), 0) == 0)
attempt("a file by its handle", lambda: libc.open_by_handle_at(-100, handle, 0) >= 0)
