# /// attack
# does = "writes markup into its text"
# wall = "page"
# ///
# %% [markdown]
# <script>alert(1)</script>
#
# <img src=x onerror=alert(1)> <svg onload=alert(1)> <iframe src="https://example.com"></iframe> <a href="javascript:alert(1)">x</a>
#
# <style>body{display:none}</style><base href="https://example.com/"><meta http-equiv="refresh" content="0;url=https://example.com">
#
# <form action="https://example.com"><input autofocus onfocus=alert(1)></form> <object data=x></object> <!-- --> <![CDATA[x]]> <?php ?>
