# /// attack
# does = "keeps the signals that end it for itself"
# wall = "keeper"
# outcome = "timed out"
# ///
# %% name
def name(label):
    import signal
    for number in range(1, 65):
        try:
            signal.signal(number, lambda *_: None)
        except (OSError, ValueError):
            pass
    while True:
        signal.pause()
