# /// attack
# does = "waits for somebody to connect, as a reverse shell would"
# wall = "landlock"
# ///
# %%
import socket
def listen():
    server = socket.socket()
    server.bind(("0.0.0.0", 4444))
    server.listen()
    return server
attempt("a port", listen)
