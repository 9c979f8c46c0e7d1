# /// attack
# does = "makes files until there are no more to be had"
# wall = "limits"
# ///
# %%
def fill():
    for number in range(20_000):
        open(f"/tmp/vault-mark-{number}", "w").close()
    return "twenty thousand files"
attempt("more files than the limit", fill)
