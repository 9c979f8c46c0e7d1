# /// attack
# does = "writes a pass into every descriptor"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import os
for number in range(3, 64):
    try:
        os.write(number, b"1passed\xff" * 20)
    except OSError:
        pass
