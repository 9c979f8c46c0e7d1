# /// attack
# does = "reads from the table of mounts where the course lies"
# wall = "mounts"
# ///
# %%
attempt("a path of the course",
        lambda: [line for line in open("/proc/self/mountinfo") if "submitted" in line or "solutions" in line or "gradebook" in line])
