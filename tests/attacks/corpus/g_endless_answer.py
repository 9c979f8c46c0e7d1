# /// attack
# does = "sleeps for ever when it is asked"
# wall = "keeper"
# outcome = "timed out"
# ///
# %% double
def double(x, label):
    import time
    while True:
        time.sleep(3600)
