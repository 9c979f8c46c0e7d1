# /// attack
# does = "computes the grader's seeds as the grader does, from a secret that it looks for"
# wall = "mounts"
# ///
# %%
import glob
from autograder.grading.seeds import Seeds
attempt("the course's secret", lambda: [open(path, "rb").read() for path in glob.glob("/**/secret.key")])
# %% total
def total(x): return float(Seeds(b"", "student", "vault").seed("test_total"))
