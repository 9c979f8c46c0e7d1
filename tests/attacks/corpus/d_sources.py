# /// attack
# does = "asks inspect and linecache for the source of the tests"
# wall = "wire"
# ///
# %%
import inspect, linecache
def sources():
    frames = [f"{f.filename}" for f in inspect.stack() if "solutions" in f.filename or "test_vault" in f.filename]
    return frames + [name for name in linecache.cache if "test_vault" in name or "solutions" in name]
attempt("the source of a test", sources)
