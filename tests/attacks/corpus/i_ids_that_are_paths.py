# /// attack
# does = "gives its cells ids that are paths and markup"
# wall = "match"
# ///
# %% hand in
for cell, name in zip(notebook["cells"], ("../../../etc/passwd", "<script>", "a" * 10**5, "", "\0", "{{7}}")):
    cell["metadata"]["nbgrader"] = {"grade_id": name, "schema_version": 3}
    cell["id"] = name
