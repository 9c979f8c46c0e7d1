# /// attack
# does = "returns a list that holds itself"
# wall = "wire"
# ///
# %% double
def double(x, label):
    answer = []
    answer.append(answer)
    return answer
