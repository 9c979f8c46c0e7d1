# /// attack
# does = "is formulas that take a converter long"
# wall = "feedback"
# ///
# %% [markdown]
placeholder
# %% hand in
notebook["cells"][1]["source"] = "\n\n".join(
    "$" + part * 60 + "$" for part in (r"\frac{1}{", r"\sqrt{", r"\left(", "{" , r"\begin{matrix}", "x^", "_"))
