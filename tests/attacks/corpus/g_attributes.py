# /// attack
# does = "puts its data into the attributes of files, where no limit of files counts them"
# wall = "limits"
# ///
# %%
import os
def fill():
    written = 0
    for number in range(2_000):
        open(f"/tmp/{number}", "w").close()
        os.setxattr(f"/tmp/{number}", "user.x", bytes(60_000))
        written += 60_000
    return written
attempt("a hundred megabytes", fill)
