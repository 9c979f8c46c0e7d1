# /// attack
# does = "goes up from the package to the repository"
# wall = "mounts"
# ///
# %%
import os, autograder
def repository():
    folder = os.path.dirname(os.path.dirname(autograder.__file__))
    return [name for name in os.listdir(folder) if name in ("solutions", ".git", "tests", "assignments", "pyproject.toml")]
attempt("the repository", repository)
