# /// attack
# does = "locks a file that all runs can read, as a sign to another run"
# wall = "seccomp"
# ///
# %%
import fcntl, numpy
attempt("a lock of the file", lambda: fcntl.flock(open(numpy.__file__), fcntl.LOCK_EX | fcntl.LOCK_NB) is None)
