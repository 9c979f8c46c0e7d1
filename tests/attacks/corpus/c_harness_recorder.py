# /// attack
# does = "has the harness keep what is printed while it is asked"
# wall = "transcript"
# ///
# %%
import autograder.harness.recorder as recorder
recorder.Recorder.keep = lambda self, keeping: setattr(self, "_keeping", True)
attempt("a recorder that keeps all", lambda: None)
# %% double
def double(x, label):
    print(label)
    return 0 * x
