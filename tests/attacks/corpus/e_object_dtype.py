# /// attack
# does = "sends an array of a type that would be unpickled"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import msgspec, os, struct
    value = {"type": "array", "kind": "ndarray", "dtype": "object", "shape": [4], "data": b"\x80\x04N." * 8}
    data = msgspec.msgpack.encode({"type": "returned", "value": value, "seconds": 0.0})
    os.write(3, struct.pack(">I", len(data)) + data)
    return 0 * x
