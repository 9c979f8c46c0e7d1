# /// attack
# does = "says in the keeper's place how the run ended"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import msgspec, os, socket, struct
    data = msgspec.msgpack.encode({"type": "ended", "reason": "exited", "status": 0, "cpu_seconds": 0.0, "peak_memory_mb": 0.0})
    socket.socket(fileno=os.dup(3)).sendall(struct.pack(">I", len(data)) + data)
    return 0 * x
