# /// attack
# does = "says that it took no time, or more than there is"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import time
import autograder.harness.conversation as harness
class Clock:
    def __getattr__(self, name): return getattr(time, name)
    def perf_counter(self): return float("nan")
harness.time = Clock()
attempt("a claim of its own", lambda: None)
# %% double
def double(x, label): return 0 * x
