# /// attack
# does = "serves every later import itself"
# wall = "wire"
# ///
# %%
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith(("test_", "conftest", "solutions")):
            print("GAINED the import of", name)
sys.meta_path.insert(0, Finder())
attempt("an import of the grader's", lambda: None)
