# /// attack
# does = "is an archive that leads out of its folder"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
import io, zipfile
file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    archive.writestr("../../../vault-mark", b"x")
data = file.getvalue()
