# /// attack
# does = "kills the group of processes that it was started in"
# wall = "keeper"
# ///
# %%
import os, signal
attempt("another process of its group", lambda: os.getpgrp() != os.getpid())
attempt("another process of its session", lambda: os.getsid(0) != os.getpid())
