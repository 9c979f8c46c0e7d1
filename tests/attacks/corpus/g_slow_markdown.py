# /// attack
# does = "is text that takes a Markdown parser long"
# wall = "feedback"
# ///
# %% [markdown]
placeholder
# %% hand in
notebook["cells"][1]["source"] = "\n\n".join(
    ["[" * 5_000, "*a **a " * 3_000, "> " * 1_000 + "a", "`" * 5_001 + " a", "![a](" * 3_000, "<" * 5_000, "$" * 4_001, "- " * 1_000 + "a"])
