# /// attack
# does = "raises an error whose class has the hidden input as its name"
# wall = "feedback"
# raises = ["*"]
# ///
# %% double
def double(x, label): raise type(label.replace("-", "_"), (Exception,), {})
# %% name
def name(label): raise type(label, (Exception,), {})()
