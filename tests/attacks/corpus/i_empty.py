# /// attack
# does = "is an array of nothing"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
data = b"[]"
