# /// attack
# does = "brings files whose names are paths, options and commands"
# wall = "folder"
# ///
# %% hand in
import os
for name in ("-rf", "--help", "$(touch vault-mark)", "`id`", "a\nb", "a\tb", "con", "*", "~", b"\xff\xfe.txt".decode("utf-8", "surrogateescape")):
    open(os.path.join(folder, name), "w").close()
(folder / "link").symlink_to("/")
(folder / "loop").symlink_to("loop")
