# /// attack
# does = "writes one file larger than the limit"
# wall = "limits"
# ///
# %%
def write():
    with open("/tmp/vault-mark", "wb", 0) as file:
        for _ in range(10):
            file.write(b"x" * 2**20)
    return "ten megabytes"
attempt("a file over the limit", write)
