# /// attack
# does = "kills all that it may"
# wall = "namespaces"
# ///
# %%
import os, signal
attempt("everybody", lambda: os.kill(-1, signal.SIGKILL) is None)
