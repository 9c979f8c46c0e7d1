# /// attack
# does = "has numbers, lists and objects where text is wanted"
# wall = "read"
# ///
# %% hand in
notebook["cells"] += [{"cell_type": 5, "metadata": [], "source": {"a": 1}}, {"cell_type": "code", "metadata": "x", "source": [1, 2]},
                      {"cell_type": "code", "metadata": None, "source": None, "outputs": "x"}, {}]
notebook["metadata"] = [1, "x"]
