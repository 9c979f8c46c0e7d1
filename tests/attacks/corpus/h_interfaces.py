# /// attack
# does = "lists the machine's network"
# wall = "namespaces"
# ///
# %%
import socket
attempt("an interface", lambda: [name for _, name in socket.if_nameindex() if name != "lo"])
attempt("a route", lambda: list(open("/proc/net/route"))[1:])
