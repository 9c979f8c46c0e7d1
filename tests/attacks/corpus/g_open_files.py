# /// attack
# does = "opens files until there are no more descriptors"
# wall = "limits"
# ///
# %%
held = []
def open_many():
    for _ in range(200):
        held.append(open("/dev/null"))
    return "two hundred files"
attempt("more files than the limit", open_many)
held.clear()
