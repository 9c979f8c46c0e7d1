# /// attack
# does = "was received in no year that there is"
# wall = "folder"
# ///
# %% hand in
(folder / "timestamp.txt").write_text("999999999-99-99 99:99:99 ../../../etc/passwd" + "9" * 100_000)
