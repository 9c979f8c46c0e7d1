# /// attack
# does = "removes every cell but its answers"
# wall = "match"
# ///
# %% hand in
notebook["cells"] = [cell for cell in notebook["cells"] if "def " in cell["source"]]
for cell in notebook["cells"]:
    cell["metadata"] = {}
