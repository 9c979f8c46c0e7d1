# /// attack
# does = "makes the grader's own assertions hold always"
# wall = "wire"
# ///
# %%
import autograder.grading as grading
from autograder.grading import asserts, session
grading.assert_close = asserts.assert_close = asserts._close = lambda *_, **__: True
grading.require = asserts.require = grading.assert_equal = asserts.assert_equal = lambda *_, **__: None
session._result = None
attempt("assertions that hold always", lambda: None)
# %% double
def double(x, label): return 0 * x
# %% total
def total(x): return 0.0
