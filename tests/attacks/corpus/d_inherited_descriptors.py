# /// attack
# does = "looks for descriptors that the worker, the keeper or the grader left open"
# wall = "descriptors"
# ///
# %%
import os
def open_ones():
    found = []
    for number in range(1024):
        try:
            found.append(os.readlink(f"/proc/self/fd/{number}"))
        except OSError:
            pass
    return [f for f in found if not f.startswith(("/dev/null", "/tmp/#", "socket:"))] + [f for f in found if "socket" in f][1:]
attempt("an inherited descriptor", open_ones)
