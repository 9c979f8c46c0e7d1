# /// attack
# does = "looks for models that others have trained, and for images and labels"
# wall = "mounts"
# assignment = "nets"
# ///
# %%
import glob, os
attempt("a model", lambda: [p for pattern in ("/tmp/**/*.keras", "/student/**/*.h5", "/data/**", "/dev/shm/*") for p in glob.glob(pattern, recursive=True)
                            if os.path.isfile(p) and "mnist" not in p])
attempt("labels held out", lambda: [p for p in glob.glob("/data/*") if "held" in p])
