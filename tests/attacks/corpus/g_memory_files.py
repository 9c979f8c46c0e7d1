# /// attack
# does = "hides memory in files without a name"
# wall = "seccomp"
# ///
# %%
import os
attempt("a file in memory", lambda: os.memfd_create("vault-mark"))
