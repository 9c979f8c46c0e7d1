# /// attack
# does = "returns coroutines, futures and generators that answer when they are awaited"
# wall = "wire"
# ///
# %% double
async def double(x, label):
    return 2 * x
# %% total
def total(x):
    import concurrent.futures
    future = concurrent.futures.Future()
    future.set_result(x.sum())
    return future
# %% pick
def pick(x):
    yield int(x.argmax())
