# /// attack
# does = "has cells of kinds that were live once"
# wall = "match"
# ///
# %% hand in
notebook["cells"] += [{"cell_type": kind, "metadata": {}, "source": "<script>alert(1)</script>"} for kind in ("html", "heading", "raw", "svg", "<b>")]
