# /// attack
# does = "reads what the kernel says of other users"
# wall = "namespaces"
# ///
# %%
attempt("a key of others", lambda: [line for line in open("/proc/keys") if "vault" in line])
attempt("a socket of others", lambda: list(open("/proc/net/unix"))[3:])
attempt("a memory segment of others", lambda: list(open("/proc/sysvipc/shm"))[1:])
attempt("a queue of others", lambda: list(open("/proc/sysvipc/msg"))[1:])
