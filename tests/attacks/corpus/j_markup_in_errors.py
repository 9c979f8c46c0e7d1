# /// attack
# does = "raises errors whose names and words are markup"
# wall = "page"
# notebook = "error"
# raises = ["*"]
# ///
# %%
raise type("<script>alert(1)</script>", (Exception,), {})("<img src=x onerror=alert(1)>")
# %% double
def double(x, label): raise type("<script>alert(1)</script>", (Exception,), {})("<img src=x onerror=alert(1)>")
