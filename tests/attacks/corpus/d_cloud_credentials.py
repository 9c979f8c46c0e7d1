# /// attack
# does = "asks the cloud's metadata service for credentials"
# wall = "namespaces"
# ///
# %%
import socket
for address in ("169.254.169.254", "fd00:ec2::254"):
    attempt(address, socket.create_connection, (address, 80), 0.2)
