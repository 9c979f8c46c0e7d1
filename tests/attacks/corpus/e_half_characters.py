# /// attack
# does = "says and returns half characters, which no message can hold"
# wall = "harness"
# raises = ["ValueError"]
# ///
# %%
print("\ud800 printed")
display("\udfff")
# %% double
def double(x, label): raise ValueError("\udc00")
# %% name
def name(label): return "\ud800"
# %% pick
def pick(x): return {"\ud801": "\ud801"}
# %% total
def total(x): return ["\ud800", [1, "\ud800"]]
