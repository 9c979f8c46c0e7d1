# /// attack
# does = "keeps the process from ending"
# wall = "keeper"
# ///
# %%
import threading, time
def forever():
    while True:
        time.sleep(60)
attempt("a thread without an end", lambda: threading.Thread(target=forever).start())
