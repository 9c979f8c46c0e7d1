# /// attack
# does = "gives every cell the id of the task with the most points"
# wall = "match"
# ///
# %% hand in
for cell in notebook["cells"]:
    cell["metadata"].setdefault("nbgrader", {})["grade_id"] = "double"
