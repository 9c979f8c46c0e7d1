# /// attack
# does = "reads the command line that it was started with"
# wall = "environment"
# ///
# %%
import sys
line = open("/proc/self/cmdline").read() + " ".join(sys.argv + sys.orig_argv)
attempt("a path of the course", lambda: [w for w in ("submitted", "solutions", "course", "canary") if w in line])
