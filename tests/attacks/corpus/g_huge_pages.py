# /// attack
# does = "takes huge pages, which the limits of a process don't count"
# wall = "limits"
# ///
# %%
import mmap
attempt("huge pages", lambda: mmap.mmap(-1, 2**27, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS | 0x40000).write(b"x" * 2**27))
