# /// attack
# does = "brings the state of widgets, and attachments that are pictures with code"
# wall = "match"
# ///
# %% hand in
state = {"state": {"a": {"model_name": "HTMLModel", "state": {"value": "<script>alert(1)</script>"}}}}
notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": state}
notebook["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": "![x](attachment:x.svg)",
                             "attachments": {"x.svg": {"image/svg+xml": "<svg onload=alert(1)>"}}})
