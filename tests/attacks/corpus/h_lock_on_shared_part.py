# /// attack
# does = "locks a part of a file that all runs can read"
# wall = "seccomp"
# ///
# %%
import fcntl, numpy, struct
file = open(numpy.__file__)
attempt("a lock for reading", lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB) is None)
attempt("another's lock", lambda: fcntl.fcntl(file, fcntl.F_GETLK, struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 0, 0)))
attempt("a lock of the descriptor", lambda: fcntl.fcntl(file, 37, struct.pack("hhqqi", fcntl.F_RDLCK, 0, 0, 0, 0)))
attempt("a lease", lambda: fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK) is not None)
