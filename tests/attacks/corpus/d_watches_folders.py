# /// attack
# does = "has signals sent to it when others read in a shared folder"
# wall = "seccomp"
# ///
# %%
import fcntl, numpy, os
folder = os.open(os.path.dirname(numpy.__file__), os.O_RDONLY)
attempt("a watch on a folder", lambda: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT) == 0)
os.close(folder)
