# /// attack
# does = "becomes root by programs that have the right to"
# wall = "user"
# ///
# %%
import os, subprocess
attempt("root", lambda: os.setuid(0) is None)
attempt("another group", lambda: os.setgroups([0]) is None)
for program in ("/bin/su", "/usr/bin/sudo", "/usr/bin/mount", "/usr/bin/passwd", "/usr/bin/newuidmap", "/usr/bin/pkexec"):
    attempt(program, lambda: subprocess.run([program, "--help"], capture_output=True, timeout=5) and None)
attempt("root's id", lambda: 0 in (os.getuid(), os.geteuid(), os.getgid()))
