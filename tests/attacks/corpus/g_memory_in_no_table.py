# /// attack
# does = "takes memory out of the tables where a meter could see it, and its own where that is refused"
# wall = "seccomp"
# notebook = "out of memory"
# ///
# %%
import mmap
blocks = []

def hide():
    for _ in range(8):
        blocks.append(mmap.mmap(-1, 2**25))
        sum(blocks[-1][::4096])
        blocks[-1].madvise(mmap.MADV_DONTNEED)
    return len(blocks)

attempt("memory in no table", hide)
# %%
while True:
    try:
        blocks.append(b"x" * 2**24)
    except MemoryError:
        pass
