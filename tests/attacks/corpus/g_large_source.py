# /// attack
# does = "is a notebook with a cell of two megabytes"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
notebook["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": "x" * 2_000_000})
