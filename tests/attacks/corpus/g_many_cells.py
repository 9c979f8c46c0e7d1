# /// attack
# does = "is a notebook of ten thousand cells"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
notebook["cells"] += [{"cell_type": "raw", "metadata": {}, "source": ""}] * 10_000
