# /// attack
# does = "sends more outputs than the limit, in the harness's place"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import msgspec, os, socket, struct
outputs = [{"type": "stream", "name": "stdout", "text": "x" * 10**6} for _ in range(6)]
data = msgspec.msgpack.encode({"type": "cell done", "index": 1, "ok": True, "seconds": 0.0, "outputs": outputs})
socket.socket(fileno=os.dup(3)).sendall(struct.pack(">I", len(data)) + data)
