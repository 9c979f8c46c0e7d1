# /// attack
# does = "looks for the tests' byte code"
# wall = "mounts"
# ///
# %%
import glob, os, autograder, sys
def compiled():
    package = os.path.dirname(autograder.__file__)
    found = glob.glob(package + "/**/*vault*", recursive=True) + glob.glob("/tmp/**/*vault*", recursive=True)
    return found + ([sys.pycache_prefix] if sys.pycache_prefix else [])
attempt("byte code of a test", compiled)
