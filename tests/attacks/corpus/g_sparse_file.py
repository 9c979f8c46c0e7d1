# /// attack
# does = "makes a file of a terabyte that takes no room"
# wall = "limits"
# ///
# %%
import os
def sparse():
    os.truncate(os.open("/tmp/vault-mark", os.O_CREAT | os.O_RDWR), 2**40)
    return "a terabyte"
attempt("a file over the limit", sparse)
