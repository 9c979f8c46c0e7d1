# /// attack
# does = "leaves shared memory and a semaphore of POSIX, and looks for another run's"
# wall = "namespaces"
# ///
# %%
from multiprocessing import shared_memory
def others():
    return shared_memory.SharedMemory("vault-mark").name
attempt("another run's memory", others)
shared_memory.SharedMemory("vault-mark", create=True, size=4096).buf[:5] = b"vault"
open("/dev/shm/sem.vault-mark", "w").close()
