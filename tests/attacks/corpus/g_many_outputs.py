# /// attack
# does = "displays more objects than a message may hold"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import sys
for number in range(20_100):
    (sys.stdout if number % 2 else sys.stderr).write("x")
