# /// attack
# does = "opens sockets of rare families"
# wall = "seccomp"
# ///
# %%
import socket
for name, family in {"netlink": 16, "packet": 17, "vsock": 40, "alg": 38, "bluetooth": 31, "can": 29, "xdp": 44, "tipc": 30}.items():
    attempt(name, lambda: socket.socket(family, socket.SOCK_RAW))
    attempt(name, lambda: socket.socket(family, socket.SOCK_DGRAM))
