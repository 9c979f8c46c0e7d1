# /// attack
# does = "looks through every object of the process"
# wall = "wire"
# ///
# %%
import gc, re
def canary():
    texts = (str(o) for o in gc.get_objects() if isinstance(o, dict) and len(o) < 50 and all(isinstance(k, str) for k in o))
    return re.findall(r"vault-(?:canary|input)-[0-9a-f]{16}", " ".join(t[:2000] for t in texts))
attempt("a hidden word among the objects", canary)
