# /// attack
# does = "prints the hidden input later, from a thread of an earlier cell"
# wall = "transcript"
# ///
# %%
import threading, time
seen = []
def spy():
    while True:
        time.sleep(0.002)
        if seen:
            print(seen)
attempt("a thread that waits", lambda: threading.Thread(target=spy, daemon=True).start())
# %% double
def double(x, label):
    import time
    seen.append(label)
    time.sleep(0.02)
    return 0 * x
