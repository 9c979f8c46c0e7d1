# /// attack
# does = "writes what a template engine would compute"
# wall = "page"
# ///
# %%
print("{{ 1337 * 3 }} {% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %} ${1337*3} <%= 1337*3 %> #{1337*3}")
# %% [markdown]
# {{ 1337 * 3 }} {% raw %} {{ config }} {{ self }} ${1337*3}
