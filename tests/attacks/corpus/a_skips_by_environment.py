# /// attack
# does = "asks pytest for a session without tests, by its environment"
# wall = "environment"
# ///
# %%
import os
os.environ.update(PYTEST_ADDOPTS="--collect-only -p no:python", PYTEST_CURRENT_TEST="test_double", PYTHONSTARTUP="/tmp/x.py")
attempt("an environment that reaches the grader", lambda: None)
