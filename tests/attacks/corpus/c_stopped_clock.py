# /// attack
# does = "stops the clock that its time is measured by"
# wall = "keeper"
# outcome = "timed out"
# ///
# %%
import time
time.time = time.monotonic = time.perf_counter = lambda: 0.0
attempt("a clock that stands still", lambda: None)
# %% double
def double(x, label):
    while True:
        pass
