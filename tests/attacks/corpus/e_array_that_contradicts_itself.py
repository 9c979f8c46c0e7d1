# /// attack
# does = "sends an array whose shape needs other bytes than there are"
# wall = "wire"
# outcome = "crashed"
# ///
# %% double
def double(x, label):
    import msgspec, os, struct
    value = {"type": "array", "kind": "ndarray", "dtype": "float64", "shape": [2**31 - 1] * 8, "data": b"\0" * 32}
    data = msgspec.msgpack.encode({"type": "returned", "value": value, "seconds": 0.0})
    os.write(3, struct.pack(">I", len(data)) + data)
    return 0 * x
