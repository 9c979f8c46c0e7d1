# /// attack
# does = "is source that takes a parser's stack"
# wall = "match"
# notebook = "error"
# ///
# %%
x = 0
# %% hand in
notebook["cells"][1]["source"] = "import google.colab\nx = " + "-" * 50_000 + "1"
