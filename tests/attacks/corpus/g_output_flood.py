# /// attack
# does = "prints without an end"
# wall = "limits"
# notebook = "output limit"
# ///
# %%
while True:
    print("x" * 10_000)
