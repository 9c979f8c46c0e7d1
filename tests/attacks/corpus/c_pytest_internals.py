# /// attack
# does = "has pytest report every call as passed"
# wall = "wire"
# ///
# %%
import _pytest.runner, _pytest.python
_pytest.runner.CallInfo.from_call = classmethod(lambda *_, **__: None)
_pytest.python.Function.runtest = lambda self: None
attempt("a report that says passed", lambda: None)
# %% double
def double(x, label): return 0 * x
