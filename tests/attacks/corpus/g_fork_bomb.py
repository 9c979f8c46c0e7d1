# /// attack
# does = "forks until nothing is left"
# wall = "limits"
# ///
# %%
import os, time
def fork():
    for _ in range(60):
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
    return "sixty processes"
attempt("more processes than the limit", fork)
