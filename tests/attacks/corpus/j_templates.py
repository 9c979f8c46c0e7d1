# /// attack
# does = "writes what a template engine would compute"
# wall = "page"
# ///
# %%
print("{{ 7654321 * 3 }} {% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %} ${7654321*3} <%= 7654321*3 %> #{7654321*3}")
# %% [markdown]
# {{ 7654321 * 3 }} {% raw %} {{ config }} {{ self }} ${7654321*3}
