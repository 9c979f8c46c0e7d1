# /// attack
# does = "measures how long the grader takes between two questions"
# wall = "wire"
# ///
# %%
import time
begun = []
# %% double
def double(x, label):
    begun.append(time.perf_counter())
    return 0 * x
# %% total
def total(x):
    begun.append(time.perf_counter())
    return begun[-1] - begun[0]
