# /// attack
# does = "leaves an abstract socket, and looks for another run's"
# wall = "namespaces"
# ///
# %%
import socket
attempt("another run's socket", lambda: socket.socket(socket.AF_UNIX).connect("\0vault-mark") is None)
server = socket.socket(socket.AF_UNIX)
server.bind("\0vault-mark")
server.listen()
