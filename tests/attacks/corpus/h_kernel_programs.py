# /// attack
# does = "loads programs and modules into the kernel"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
calls = {"bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "io_uring_setup": 425, "init_module": 175, "kexec_load": 246}
for name, number in calls.items():
    attempt(name, lambda: libc.syscall(number, 0, bytes(128), 0, -1, 0) >= 0)
