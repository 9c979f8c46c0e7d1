# /// attack
# does = "takes all memory, while it is imported"
# wall = "limits"
# notebook = "out of memory"
# ///
# %%
held = []
for _ in range(400):
    held.append(bytearray(b"x" * 2**20))
