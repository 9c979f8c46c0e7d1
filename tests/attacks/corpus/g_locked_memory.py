# /// attack
# does = "locks its memory, so that others must be swapped out"
# wall = "limits"
# ///
# %%
import ctypes
attempt("locked memory", lambda: ctypes.CDLL(None).mlockall(3) == 0)
