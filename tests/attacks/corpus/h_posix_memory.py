# /// attack
# does = "leaves shared memory and a semaphore of POSIX, and looks for another run's"
# wall = "namespaces"
# ///
# %%
import _posixshmem, os
attempt("another run's memory", lambda: _posixshmem.shm_open("/vault-mark", os.O_RDWR, 0o600) >= 0)
os.ftruncate(_posixshmem.shm_open("/vault-mark", os.O_CREAT | os.O_RDWR, 0o600), 4096)
open("/dev/shm/sem.vault-mark", "w").close()
