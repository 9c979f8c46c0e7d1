# /// attack
# does = "looks for memory that it shares with the worker for writing"
# wall = "keeper"
# ///
# %%
attempt("shared memory", lambda: [line for line in open("/proc/self/maps") if line.split()[1] == "rw-s"])
