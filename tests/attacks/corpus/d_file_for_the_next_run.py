# /// attack
# does = "leaves the hidden input in a file, and crashes, for the next run to print"
# wall = "namespaces"
# outcome = "crashed"
# ///
# %%
import glob
attempt("what an earlier run wrote", lambda: [open(path).read() for path in glob.glob("/tmp/vault-mark*")])
# %% double
def double(x, label):
    import os
    open("/tmp/vault-mark-input", "w").write(label)
    os._exit(0)
