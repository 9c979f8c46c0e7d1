# /// attack
# does = "has a name that begins with a wide sign of equality"
# wall = "export"
# person = "＝1+1"
# ///
# %% name
def name(label): return "-1+1"
