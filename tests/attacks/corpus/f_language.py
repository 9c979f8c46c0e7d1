# /// attack
# does = "claims a language that is a path"
# wall = "match"
# ///
# %% hand in
notebook["metadata"]["autograder"] = {"assignment": "../../solutions/vault", "language": "../../../etc/passwd", "format": 10**30}
