# /// attack
# does = "allows itself to gain privileges again"
# wall = "capabilities"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
attempt("new privileges", lambda: libc.prctl(38, 0, 0, 0, 0) == 0)
attempt("no filter", lambda: libc.prctl(22, 0, 0, 0, 0) == 0)
