# /// attack
# does = "lists who else is on this machine"
# wall = "namespaces"
# ///
# %%
import os
attempt("another process", lambda: [n for n in os.listdir("/proc") if n.isdigit() and int(n) != os.getpid()])
