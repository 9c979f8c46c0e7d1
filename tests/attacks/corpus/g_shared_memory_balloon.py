# /// attack
# does = "takes memory that belongs to no process"
# wall = "limits"
# notebook = "out of memory"
# ///
# %%
import mmap
block = mmap.mmap(-1, 2**28)
for place in range(0, 2**28, 4096):
    block[place] = 1
