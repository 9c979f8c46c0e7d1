# /// attack
# does = "looks for the hidden tests' functions and empties them"
# wall = "wire"
# ///
# %%
import gc, types
def hidden():
    found = [f for f in gc.get_objects() if isinstance(f, types.FunctionType) and f.__name__.startswith("test_double")]
    for function in found:
        function.__code__ = (lambda *_, **__: None).__code__
    return found
attempt("a hidden test's function", hidden)
