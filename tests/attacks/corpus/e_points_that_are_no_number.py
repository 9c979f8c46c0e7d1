# /// attack
# does = "writes NaN, Infinity and negative points into its metadata"
# wall = "match"
# ///
# %% hand in
for cell, points in zip(notebook["cells"], [float("nan"), float("inf"), -1e308] * 10):
    cell["metadata"].setdefault("nbgrader", {}).update(points=points, max_score=points)
