# /// attack
# does = "says in the harness's place that all cells were run"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import msgspec, os, socket, struct
talk = socket.socket(fileno=os.dup(3))
for message in ({"type": "cell done", "index": 1, "ok": True, "seconds": 0.0, "outputs": []}, {"type": "executed"}):
    data = msgspec.msgpack.encode(message)
    talk.sendall(struct.pack(">I", len(data)) + data)
