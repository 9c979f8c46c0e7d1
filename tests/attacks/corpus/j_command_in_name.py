# /// attack
# does = "has a name that a spreadsheet would run as a program"
# wall = "export"
# person = "+cmd|' /C calc'!A0"
# ///
# %% name
def name(label): return "@SUM(1+1)*cmd|' /C calc'!A0"
