# /// attack
# does = "walks up the stack for what the grader holds"
# wall = "wire"
# ///
# %%
import re, sys
def canary():
    frame, found = sys._getframe(), []
    while frame:
        found += re.findall(r"vault-(?:canary|input)-[0-9a-f]{16}", repr(frame.f_locals) + repr(list(frame.f_globals))[:10**6])
        frame = frame.f_back
    return found
attempt("a hidden word in a frame", canary)
# %% double
def double(x, label):
    import sys
    frame, names = sys._getframe(), []
    while frame:
        names += frame.f_locals
        frame = frame.f_back
    return ",".join(names)
