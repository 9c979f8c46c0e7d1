# /// attack
# does = "edits the locked cells"
# wall = "match"
# ///
# %% hand in
for cell in notebook["cells"]:
    grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
    if grade_id.endswith("-check") or grade_id == "imports":
        cell["source"] = "print('GAINED a locked cell')\nimport builtins\nbuiltins.callable = lambda _: True"
