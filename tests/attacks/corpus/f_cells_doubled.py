# /// attack
# does = "holds every cell twice, the second time with more points"
# wall = "match"
# half = 0.0
# ///
# %% hand in
import copy
second = copy.deepcopy(notebook["cells"])
for cell in second:
    cell["metadata"].setdefault("nbgrader", {}).update(points=100, grade=True)
    if cell["cell_type"] == "code":
        cell["source"] = cell["source"].replace("return 'hello'", "return 'other'")
notebook["cells"] += second
