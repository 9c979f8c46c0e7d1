# /// attack
# does = "asks its sockets who is at the other end, and signals that process"
# wall = "namespaces"
# ///
# %%
import os, signal, socket, struct
SO_PEERPIDFD = 77
def peer(kind, size):
    return socket.socket(fileno=os.dup(3)).getsockopt(socket.SOL_SOCKET, kind, size)
attempt("its number", lambda: struct.unpack("3i", peer(socket.SO_PEERCRED, 12))[0])
for number in (0, signal.SIGSTOP, signal.SIGKILL):
    attempt("a signal", lambda: signal.pidfd_send_signal(struct.unpack("i", peer(SO_PEERPIDFD, 4))[0], number) is None)
attempt("its end", lambda: os.waitid(os.P_PIDFD, struct.unpack("i", peer(SO_PEERPIDFD, 4))[0], os.WEXITED | os.WNOHANG))
