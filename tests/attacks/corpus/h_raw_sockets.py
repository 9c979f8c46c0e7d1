# /// attack
# does = "opens raw sockets"
# wall = "capabilities"
# ///
# %%
import socket
for protocol in (1, 6, 17, 255):
    attempt(f"protocol {protocol}", socket.socket, socket.AF_INET, socket.SOCK_RAW, protocol)
