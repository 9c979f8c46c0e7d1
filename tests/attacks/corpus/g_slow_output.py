# /// attack
# does = "prints what takes regular expressions and cursors long"
# wall = "feedback"
# ///
# %%
print("\x1b]" * 50_000)
print("\x1b[" + "0;" * 50_000)
print("a\r" * 50_000 + "\x08" * 50_000)
