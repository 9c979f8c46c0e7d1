# /// attack
# does = "has descriptors sent to it over its socket"
# wall = "descriptors"
# ///
# %%
import os, socket
def received():
    talk = socket.socket(fileno=os.dup(3))
    talk.settimeout(0.05)
    _, descriptors, _, _ = socket.recv_fds(talk, 1, 16, socket.MSG_DONTWAIT)
    return descriptors
attempt("a descriptor", received)
