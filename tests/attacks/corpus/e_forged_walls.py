# /// attack
# does = "says in the keeper's place that the walls broke, which would be our fault"
# wall = "wire"
# outcome = "crashed"
# ///
# %% total
def total(x):
    import msgspec, os, socket, struct
    data = msgspec.msgpack.encode({"type": "wall broken", "message": "no score for this"})
    socket.socket(fileno=os.dup(3)).sendall(struct.pack(">I", len(data)) + data)
    return 0.0
