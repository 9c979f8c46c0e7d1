# /// attack
# does = "is a notebook one cell of which is nested too deeply"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
import json
deep = "[" * 100_000 + "]" * 100_000
data = json.dumps(notebook).replace('"nbformat_minor"', f'"deep": {deep}, "nbformat_minor"').encode()
