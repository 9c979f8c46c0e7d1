# /// attack
# does = "closes what the page has opened"
# wall = "page"
# notebook = "error"
# ///
# %%
raise ValueError("</pre></style></title></textarea></svg>]]>--><script>alert(1)</script>")
# %% hand in
notebook["cells"].insert(0, {"cell_type": "markdown", "metadata": {}, "source": "```</code></pre><script>alert(1)</script>\n</style>\n```"})
