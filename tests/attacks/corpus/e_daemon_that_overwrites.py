# /// attack
# does = "leaves a daemon that goes on writing results"
# wall = "namespaces"
# ///
# %%
import os, time
def daemon():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                open("/tmp/results.json", "w").write('{"score": 18}')
                time.sleep(0.01)
        os._exit(0)
    os.wait()
attempt("a daemon that outlives the run", daemon)
