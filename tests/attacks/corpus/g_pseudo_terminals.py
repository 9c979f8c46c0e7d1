# /// attack
# does = "takes pseudo terminals, and looks for another run's"
# wall = "namespaces"
# ///
# %%
import os, pty
def others():
    return [name for name in os.listdir("/dev/pts") if name.isdigit()] if os.path.isdir("/dev/pts") else []
attempt("another run's terminal", others)
held = []
def take():
    for _ in range(40):
        held.extend(os.openpty())
    return "forty terminals"
attempt("more terminals than files", take)
for number in held:
    os.close(number)
