# /// attack
# does = "changes a library in memory, for the runs that follow"
# wall = "keeper"
# ///
# %%
import builtins, numpy, sys
attempt("another run's change", lambda: hasattr(numpy, "vault_mark") or hasattr(builtins, "vault_mark") or "vault_mark" in sys.modules)
numpy.vault_mark = builtins.vault_mark = sys.modules["vault_mark"] = "vault-mark"
numpy.argmax = numpy.sum = lambda *_, **__: 0
str.__doc__
