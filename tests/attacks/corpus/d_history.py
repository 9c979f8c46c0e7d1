# /// attack
# does = "reads the history of the shell"
# wall = "keeper"
# ///
# %%
shell = get_ipython()
attempt("an entry of the history", lambda: list(shell.history_manager.get_range(0)))
attempt("a database of histories", lambda: shell.history_manager.get_tail(10) and None)
