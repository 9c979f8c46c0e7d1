# /// attack
# does = "looks for tests, answers and gradebooks on the disk"
# wall = "mounts"
# ///
# %%
import os
def hidden():
    found = []
    for top, folders, files in os.walk("/"):
        depth = top.count("/")
        folders[:] = [f for f in folders if depth < 4 and f not in ("usr", "lib", "proc", "site-packages", "lib64", "bin")]
        names = [*folders, *files]
        found += [n for n in names if n in ("solutions", "submitted", "gradebook.db", "secret.key", ".git", ".autograder")
                  or n.startswith("test_vault")]
    return found
attempt("a hidden file", hidden)
