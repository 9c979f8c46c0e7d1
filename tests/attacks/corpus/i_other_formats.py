# /// attack
# does = "is a notebook of a format that there is none of"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
notebook["nbformat"] = 2**60
