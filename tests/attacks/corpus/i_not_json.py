# /// attack
# does = "is no JSON"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
data = b"{" * 1000 + b"\xff\xfe\0"
