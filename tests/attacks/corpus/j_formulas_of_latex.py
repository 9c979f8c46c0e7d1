# /// attack
# does = "writes formulas that are links and styles"
# wall = "page"
# ///
# %% [markdown]
# $\href{javascript:alert(1)}{x}$ $\style{background:url(https://example.com)}{x}$ $\class{x}{y}$ $\unicode{60}script$
#
# $\text{<script>alert(1)</script>}$ $</math><script>alert(1)</script>$ $\require{html}\cssId{a}{b}$
