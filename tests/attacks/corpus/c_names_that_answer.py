# /// attack
# does = "puts a dictionary in place of the shell's names that has every name, and an answer for it"
# wall = "wire"
# half = 0.0
# ///
# %%
class Names(dict):
    def __contains__(self, name): return True
    def __missing__(self, name): return lambda *_, **__: "passed"
    def __getitem__(self, name): return lambda *_, **__: "passed"
shell = get_ipython()
shell.user_ns = Names(shell.user_ns)
