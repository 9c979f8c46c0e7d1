# /// attack
# does = "fills the disk"
# wall = "limits"
# ///
# %%
def fill(folder):
    for number in range(16):
        with open(f"{folder}/vault-mark-{number}", "wb") as file:
            file.write(b"x" * 3 * 2**20)
    return "48 MB"
attempt("more disk than the limit", fill, "/tmp")
attempt("more shared memory than the limit", fill, "/dev/shm")
