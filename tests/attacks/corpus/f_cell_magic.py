# /// attack
# does = "is a cell for another language"
# wall = "match"
# ///
# %%
# %%bash
# touch /tmp/vault-mark-bash; echo GAINED
# %% hand in
notebook["cells"][1]["source"] = "%%bash\ntouch /tmp/vault-mark-bash; cat /proc/1/environ"
