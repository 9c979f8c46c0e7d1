# /// attack
# does = "sends an answer of its own ahead of the harness's"
# wall = "wire"
# half = 0.0
# ///
# %% double
def double(x, label):
    import msgspec, os, socket, struct
    data = msgspec.msgpack.encode({"type": "returned", "value": {"type": "text", "text": "passed"}, "seconds": 0.0})
    socket.socket(fileno=os.dup(3)).sendall(struct.pack(">I", len(data)) + data)
    return 0 * x
