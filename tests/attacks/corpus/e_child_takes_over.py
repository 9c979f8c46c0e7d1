# /// attack
# does = "forks while it is asked, and has the child answer from then on"
# wall = "wire"
# ///
# %% double
def double(x, label):
    import os
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os._exit(0)
    return 0 * x
