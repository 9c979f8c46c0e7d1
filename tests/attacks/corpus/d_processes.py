# /// attack
# does = "reads environment, command line, memory and descriptors of other processes"
# wall = "namespaces"
# ///
# %%
import os
def others():
    found = []
    for number in [*range(2, 400), os.getppid()]:
        for part in ("environ", "cmdline", "maps", "mem", "stat"):
            try:
                with open(f"/proc/{number}/{part}", "rb") as file:
                    found.append((number, part, file.read(100)))
            except OSError:
                pass
        try:
            found += os.listdir(f"/proc/{number}/fd")
        except OSError:
            pass
    return found
attempt("another process", others)
