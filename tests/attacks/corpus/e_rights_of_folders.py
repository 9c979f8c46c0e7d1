# /// attack
# does = "changes the rights of folders, so that nobody else can write results"
# wall = "mounts"
# ///
# %%
import os, autograder
for place in ("/", "/usr", os.path.dirname(autograder.__file__), "/dev", "/proc"):
    attempt(place, lambda: os.chmod(place, 0o000) is None)
