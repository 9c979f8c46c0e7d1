# /// attack
# does = "takes memory that belongs to no process, or its own where that is refused"
# wall = "limits"
# notebook = "out of memory"
# ///
# %%
import mmap
try:
    block = mmap.mmap(-1, 2**28)
except PermissionError:
    block = bytearray(2**28)
for place in range(0, 2**28, 4096):
    block[place] = 1
