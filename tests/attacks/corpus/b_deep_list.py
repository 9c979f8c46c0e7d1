# /// attack
# does = "returns a list of a hundred thousand levels"
# wall = "wire"
# ///
# %% double
def double(x, label):
    answer = []
    for _ in range(100_000):
        answer = [answer]
    return answer
