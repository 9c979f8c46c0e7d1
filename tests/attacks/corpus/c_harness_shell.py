# /// attack
# does = "puts its own function in place of what executes cells"
# wall = "harness"
# half = 0.0
# ///
# %%
shell = get_ipython()
attempt("the shell's place", lambda: setattr(type(shell), "execute", lambda self, source: True))
