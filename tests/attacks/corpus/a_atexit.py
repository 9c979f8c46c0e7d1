# /// attack
# does = "leaves its verdict to the end of the process"
# wall = "keeper"
# ///
# %%
import atexit, os
def at_the_end():
    print('{"score": 18}')
    os._exit(0)
attempt("a verdict at the end", lambda: atexit.register(at_the_end) and None)
