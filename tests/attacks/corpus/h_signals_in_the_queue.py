# /// attack
# does = "fills the queue of signals that the kernel keeps for a user, and leaves timers"
# wall = "namespaces"
# ///
# %%
import ctypes, signal
libc = ctypes.CDLL(None)
def queued():
    return int(next(line for line in open("/proc/self/status") if line.startswith("SigQ")).split()[1].split("/")[0])
attempt("another run's signals", queued)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
import os
for _ in range(5_000):
    libc.sigqueue(os.getpid(), signal.SIGRTMIN, 0)
for number in range(500):
    libc.timer_create(0, None, ctypes.byref(ctypes.c_void_p()))
