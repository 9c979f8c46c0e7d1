# /// attack
# does = "displays pictures that are markup"
# wall = "page"
# notebook = "error"
# ///
# %%
from IPython.display import display
display({"image/png": b"<svg onload=alert(1)>", "text/plain": "x"}, raw=True)
display({"image/png": b"\x89PNG\r\n\x1a\n<script>alert(1)</script>", "text/plain": "x"}, raw=True)
display({"image/png": '"><script>alert(1)</script>', "text/plain": "x"}, raw=True)
