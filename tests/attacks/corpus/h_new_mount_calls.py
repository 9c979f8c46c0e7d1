# /// attack
# does = "mounts by the kernel's newer calls"
# wall = "seccomp"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
for name, number in {"open_tree": 428, "move_mount": 429, "fsopen": 430, "mount_setattr": 442}.items():
    attempt(name, lambda: libc.syscall(number, -100, b"/", 1, 0, 0) >= 0)
