# /// attack
# does = "starts threads until nothing is left"
# wall = "limits"
# ///
# %%
import threading, time
def start():
    for _ in range(60):
        threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
    return "sixty threads"
attempt("more threads than the limit", start)
