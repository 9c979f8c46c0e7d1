# /// attack
# does = "displays a bundle of types that a front end would run"
# wall = "harness"
# ///
# %%
from IPython.display import display
display({"application/javascript": "alert(1)", "text/html": "<script>alert(1)</script>", "application/x-result+json": {"score": 18},
         "text/plain": "plain"}, raw=True)
