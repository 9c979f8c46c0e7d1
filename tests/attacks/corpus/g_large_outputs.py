# /// attack
# does = "brings twenty megabytes of outputs"
# wall = "read"
# ///
# %% hand in
outputs = [{"output_type": "stream", "name": "stdout", "text": "x" * 10**6} for _ in range(20)]
next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")["outputs"] = outputs
