# /// attack
# does = "changes installed packages, which the next run would import"
# wall = "mounts"
# ///
# %%
import autograder, numpy, os, sys
for place in (autograder.__file__, numpy.__file__, os.path.join(sys.prefix, "lib", "vault.pth"), os.path.join(os.path.dirname(os.__file__), "vault.py")):
    attempt(place, lambda: open(place, "a").write("\n# vault-mark\n"))
    attempt(place + " removed", lambda: os.rename(place, place + ".vault-mark") is None)
