# /// attack
# does = "has the page fetch pictures, which tell who reads it"
# wall = "page"
# ///
# %% [markdown]
# ![a](https://example.com/track.png) ![b](//example.com/track.png) ![c](data:image/svg+xml,<svg/onload=alert(1)>)
#
# ![d](attachment:a.svg) ![e](data:image/png;base64,PHNjcmlwdD4=) ![f](../../../canary.txt)
