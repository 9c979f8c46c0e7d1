# /// attack
# does = "has a name that is markup"
# wall = "export"
# person = "<script>alert(1)</script>"
# ///
# %% name
def name(label): return "<script>alert(1)</script>"
