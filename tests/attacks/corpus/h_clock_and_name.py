# /// attack
# does = "sets the machine's clock and name, and turns it off"
# wall = "seccomp"
# ///
# %%
import ctypes, socket, time
libc = ctypes.CDLL(None)
attempt("the clock", lambda: time.clock_settime(time.CLOCK_REALTIME, 0) is None)
attempt("the name", lambda: socket.sethostname("vault-mark") is None)
attempt("the end", lambda: libc.syscall(169, 0xFEE1DEAD, 672274793, 0x4321FEDC, 0) == 0)
