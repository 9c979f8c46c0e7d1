# /// attack
# does = "holds half characters, zeros and marks of direction"
# wall = "read"
# ///
# %%
print("\ud800 \0 \u202e \ufeff")
# %% hand in
notebook["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": "\ud800\udfff\udc00 \0 \u202egnirts\u2066 \ufeff"})
