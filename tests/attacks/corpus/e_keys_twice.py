# /// attack
# does = "holds its cells twice, so that two readers read two notebooks"
# wall = "match"
# half = 0.0
# ///
# %% hand in
import json
empty = dict(notebook, cells=[])
data = json.dumps(notebook)[:-1].encode() + b", " + json.dumps({"cells": []})[1:].encode()
