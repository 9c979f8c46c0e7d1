# /// attack
# does = "connects to the machine and to the world"
# wall = "namespaces"
# ///
# %%
import socket
for address in (("127.0.0.1", 22), ("127.0.0.1", 5432), ("192.0.2.1", 443), ("8.8.8.8", 53), ("::1", 22)):
    attempt(str(address), socket.create_connection, address, 0.2)
