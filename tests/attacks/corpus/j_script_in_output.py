# /// attack
# does = "displays HTML, JavaScript and SVG that a page would run"
# wall = "harness"
# ///
# %%
from IPython.display import HTML, SVG, Javascript, IFrame, Markdown, display
display(HTML("<script>alert('vault')</script>"), Javascript("alert('vault')"), IFrame("https://example.com", 9, 9))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"), Markdown("<img src=x onerror=alert(1)>"))
print("<script>alert('vault')</script><img src=x onerror=alert(1)></pre></div></body>")
