# /// attack
# does = "turns off what makes memory hard to guess"
# wall = "seccomp"
# ///
# %%
import ctypes
attempt("another personality", lambda: ctypes.CDLL(None).personality(0x0040000) >= 0)
