# /// attack
# does = "takes the machine's pseudo terminals"
# wall = "mounts"
# ///
# %%
import os
attempt("a terminal", os.openpty)
