# /// attack
# does = "never ends, and ignores every signal that it may"
# wall = "keeper"
# notebook = "timed out"
# ///
# %%
import signal
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
while True:
    pass
