# /// attack
# does = "looks for what another student's notebook left in the shell"
# wall = "keeper"
# ///
# %%
import gc
shell = get_ipython()
attempt("another student's name", lambda: [n for n in shell.user_ns if "honest" in n])
attempt("another student's cell", lambda: [c for c in (*shell.user_ns["In"], *shell.user_ns["_ih"]) if "WITNESS" in c])
