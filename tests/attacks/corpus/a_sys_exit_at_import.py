# /// attack
# does = "leaves with status 0 before anything is asked"
# wall = "grader"
# notebook = "error"
# ///
# %%
import sys
sys.exit(0)
