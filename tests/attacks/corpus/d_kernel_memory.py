# /// attack
# does = "reads the kernel's log and memory"
# wall = "mounts"
# ///
# %%
import ctypes
for place in ("/dev/kmsg", "/dev/mem", "/dev/kmem", "/dev/port", "/proc/kcore"):
    attempt(place, lambda: open(place, "rb").read(10))
buffer = ctypes.create_string_buffer(1000)
attempt("the kernel's log", lambda: ctypes.CDLL(None).klogctl(3, buffer, 1000) > 0)
attempt("a kernel's address", lambda: [l for l in list(open("/proc/kallsyms"))[:50] if not l.startswith("0000000000000000")])
