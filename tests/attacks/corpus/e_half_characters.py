# /// attack
# does = "says and returns half characters, which no message can hold"
# wall = "harness"
# raises = ["*"]
# ///
# %%
print("\ud800 printed")
display("\udfff")
# %% double
def double(x, label): raise type("\ud800", (Exception,), {})("\udc00")
# %% name
def name(label): return "\ud800"
# %% pick
def pick(x): return type("\ud801", (), {})()
# %% total
def total(x): return ["\ud800", [1, "\ud800"]]
