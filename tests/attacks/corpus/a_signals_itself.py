# /// attack
# does = "kills its own process in the middle of a question"
# wall = "grader"
# ///
# %% double
def double(x, label):
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
    return x
