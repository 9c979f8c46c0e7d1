# /// attack
# does = "has the kernel kill it, so that it looks as if that had come from outside and was nobody's zero"
# wall = "keeper"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import resource, time
    spent = int(time.process_time()) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (spent, spent))
    while True:
        pass
