# /// attack
# does = "gives its one answer the id of another task"
# wall = "match"
# ///
# %% hand in
ids = {"greet": "double", "double": "greet", "greet-check": "double-check", "double-check": "greet-check"}
for cell in notebook["cells"]:
    metadata = cell["metadata"].get("nbgrader", {})
    metadata["grade_id"] = ids.get(metadata.get("grade_id"), metadata.get("grade_id"))
