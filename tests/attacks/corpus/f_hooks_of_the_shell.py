# /// attack
# does = "hooks the events of the shell, and ends every cell after its own"
# wall = "harness"
# half = 0.0
# ///
# %%
def before(*_):
    raise SystemExit(0)
def after(result):
    result.success = True
get_ipython().events.register("pre_run_cell", before)
get_ipython().events.register("post_run_cell", after)
get_ipython().run_cell = lambda *_, **__: type("Result", (), {"success": True})()
attempt("the shell's place", lambda: None)
