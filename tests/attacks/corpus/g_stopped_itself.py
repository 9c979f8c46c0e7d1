# /// attack
# does = "stops itself, so that nothing is left to end it"
# wall = "keeper"
# ///
# %%
import os, signal
attempt("a stop", lambda: os.kill(os.getpid(), signal.SIGSTOP) and None)
