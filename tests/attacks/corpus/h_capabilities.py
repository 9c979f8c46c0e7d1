# /// attack
# does = "takes back the capabilities that it has lost"
# wall = "capabilities"
# ///
# %%
import ctypes, struct
libc = ctypes.CDLL(None)
header, every = struct.pack("Ii", 0x20080522, 0), struct.pack("6I", *[0xFFFFFFFF] * 6)
attempt("every capability", lambda: libc.syscall(126, header, every) == 0)
attempt("an ambient one", lambda: libc.prctl(47, 2, 21, 0, 0) == 0)
attempt("a set that is not empty", lambda: [l for l in open("/proc/self/status") if l.startswith("Cap") and int(l.split()[1], 16)])
