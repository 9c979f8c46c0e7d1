# /// attack
# does = "says in its metadata that it is somebody else's, of another assignment"
# wall = "match"
# ///
# %% hand in
notebook["metadata"]["autograder"] = {"assignment": "nets", "student": "000-honest", "language": "en"}
notebook["metadata"]["nbgrader"] = {"student_id": "000-honest", "score": 18}
